#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The national portal on the demo days: a citizen files a dossier with one paper, and books an hour.

Hands both in at the gateway with a service's token, as docs/protocol.md ("The portal's side") says, and prints
{"online": "<portal code>", "booking": "<name>"} for whoever looks for them at the counter."""

import argparse
import datetime
import hashlib
import json
import pathlib
import ssl
import sys
import urllib.request

CENTRE = "H24.123"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--ca", required=True)
    parser.add_argument("--token-file", required=True)
    parser.add_argument("--paper", required=True, help="a PDF")
    parser.add_argument("--steps", required=True, help="steps.json of the day before: who files, and when")
    given = parser.parse_args()
    trust = ssl.create_default_context(cafile=given.ca)
    token = pathlib.Path(given.token_file).read_text().strip()

    def send(method, path, body, key=None):
        headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
        if key:
            headers["Idempotency-Key"] = key
        request = urllib.request.Request(given.url + path, body, headers, method=method)
        with urllib.request.urlopen(request, context=trust, timeout=30) as answer:
            return answer.status, answer.read()

    day = json.loads(pathlib.Path(given.steps).read_text())
    citizen = day["dossiers"][-1]
    evening = datetime.datetime.fromisoformat(day["clock_start"].replace("Z", "+00:00")) + datetime.timedelta(hours=13)
    paper = pathlib.Path(given.paper).read_bytes()
    digest = hashlib.sha256(paper).hexdigest()
    send("PUT", "/v1/portal/files/" + digest, paper)
    online = {"id": "demo-online-1", "centre": CENTRE, "portal_code": "000.00.00.H24-261123-0001",
              "procedure_code": citizen["procedure_code"], "submitted_at": evening.isoformat(),
              "applicant": {"name": citizen["submitter"]}, "declared": {"Lý do": "Bổ sung hồ sơ"},
              "papers": [{"component": 0, "name": "Tờ khai", "sha256": digest, "size": len(paper),
                          "mime": "application/pdf"}]}
    booking = {"id": "demo-booking-1", "centre": CENTRE, "procedure_code": citizen["procedure_code"],
               "starts_at": (evening + datetime.timedelta(hours=13)).isoformat(), "name": citizen["submitter"],
               "phone": "0901234567"}
    for what, item in (("online-dossiers", online), ("bookings", booking)):
        status, answer = send("POST", "/v1/portal/" + what, json.dumps({"items": [item]}).encode(), "demo-" + what)
        told = json.loads(answer)["items"][0]["s"]
        if status != 200 or told != "ok":
            sys.exit(f"demo-portal: {what}: {status} {told}")
    print(json.dumps({"online": online["portal_code"], "booking": booking["name"]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
