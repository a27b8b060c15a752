/* SPDX-FileCopyrightText: 2026 Một Cửa contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A SANE backend of misbehaviours, for the tests of the scan worker. One grey page of 100 x 60
 * pixels, line y of grey y; the feeder holds four. The option "fault" says what goes wrong:
 *
 *   none             nothing
 *   crash            the second page kills the process in sane_read
 *   hang             the second page never comes: sane_read does not return
 *   torn             the second page stops after 20 lines, with a jam
 *   short            the second page ends after 20 lines as if it were whole
 *   busy-twice       the first two sane_start say "busy"
 *   busy             each sane_start says "busy"
 *   busy-later       each sane_start but the first says "busy"
 *   cancel-crash     sane_cancel kills the process
 *   cancel-hang      sane_cancel never comes back
 *   no-docs-late     the empty feeder is noticed by sane_read, not by sane_start
 */
#include <sane/sane.h>
#include <sane/saneopts.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { Width = 100, Lines = 60, TornAt = 20, FeederHolds = 4 };
enum { OptCount, OptSource, OptResolution, OptFault, Options };

static char source[32] = "Platen";
static char fault[32] = "none";
static SANE_Word resolution = 100;
static int page;
static int starts;
static int line;

static const SANE_String_Const sources[] = {"Platen", "ADF Duplex", "ADF Front", NULL};
static const SANE_Word resolutions[] = {3, 100, 200, 400};

static const SANE_Option_Descriptor descriptors[Options] = {
    {.name = "", .type = SANE_TYPE_INT, .size = sizeof(SANE_Word), .cap = SANE_CAP_SOFT_DETECT},
    {.name = SANE_NAME_SCAN_SOURCE,
     .type = SANE_TYPE_STRING,
     .size = sizeof source,
     .cap = SANE_CAP_SOFT_DETECT | SANE_CAP_SOFT_SELECT,
     .constraint_type = SANE_CONSTRAINT_STRING_LIST,
     .constraint = {.string_list = sources}},
    {.name = SANE_NAME_SCAN_RESOLUTION,
     .type = SANE_TYPE_INT,
     .unit = SANE_UNIT_DPI,
     .size = sizeof(SANE_Word),
     .cap = SANE_CAP_SOFT_DETECT | SANE_CAP_SOFT_SELECT,
     .constraint_type = SANE_CONSTRAINT_WORD_LIST,
     .constraint = {.word_list = resolutions}},
    {.name = "fault",
     .type = SANE_TYPE_STRING,
     .size = sizeof fault,
     .cap = SANE_CAP_SOFT_DETECT | SANE_CAP_SOFT_SELECT},
};

static int is(const char *what)
{
    return strcmp(fault, what) == 0;
}

static int feeding(void)
{
    return strcmp(source, "ADF Front") == 0;
}

SANE_Status sane_faulty_init(SANE_Int *version, SANE_Auth_Callback callback)
{
    (void)callback;
    if (version)
        *version = SANE_VERSION_CODE(1, 0, 0);
    /* Real ones do: it must not reach the parent. */
    printf("faulty backend 0.1 initialised\n");
    fflush(stdout);
    return SANE_STATUS_GOOD;
}

void sane_faulty_exit(void) {}

SANE_Status sane_faulty_get_devices(const SANE_Device ***list, SANE_Bool local)
{
    static const SANE_Device device = {"0", "Motcua", "Faulty", "virtual device"};
    static const SANE_Device *devices[] = {&device, NULL};
    (void)local;
    *list = devices;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_faulty_open(SANE_String_Const name, SANE_Handle *handle)
{
    if (strcmp(name, "0") != 0 && name[0] != '\0')
        return SANE_STATUS_INVAL;
    page = 0;
    starts = 0;
    *handle = source;
    return SANE_STATUS_GOOD;
}

void sane_faulty_close(SANE_Handle handle)
{
    (void)handle;
}

const SANE_Option_Descriptor *sane_faulty_get_option_descriptor(SANE_Handle handle, SANE_Int option)
{
    (void)handle;
    return option >= 0 && option < Options ? &descriptors[option] : NULL;
}

SANE_Status sane_faulty_control_option(SANE_Handle handle, SANE_Int option, SANE_Action action,
                                       void *value, SANE_Int *info)
{
    char *text = option == OptSource ? source : option == OptFault ? fault : NULL;
    (void)handle;
    if (info)
        *info = 0;
    if (action == SANE_ACTION_GET_VALUE) {
        if (option == OptCount)
            *(SANE_Word *)value = Options;
        else if (option == OptResolution)
            *(SANE_Word *)value = resolution;
        else if (text)
            memcpy(value, text, 32);
        else
            return SANE_STATUS_INVAL;
        return SANE_STATUS_GOOD;
    }
    if (action != SANE_ACTION_SET_VALUE)
        return SANE_STATUS_UNSUPPORTED;
    if (option == OptResolution)
        resolution = *(SANE_Word *)value;
    else if (text)
        memcpy(text, value, 32);
    else
        return SANE_STATUS_INVAL;
    if (info)
        *info = SANE_INFO_RELOAD_OPTIONS | SANE_INFO_RELOAD_PARAMS;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_faulty_get_parameters(SANE_Handle handle, SANE_Parameters *parameters)
{
    (void)handle;
    parameters->format = SANE_FRAME_GRAY;
    parameters->last_frame = SANE_TRUE;
    parameters->depth = 8;
    parameters->pixels_per_line = Width;
    parameters->bytes_per_line = Width;
    parameters->lines = Lines;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_faulty_start(SANE_Handle handle)
{
    (void)handle;
    ++starts;
    if (is("busy") || (is("busy-twice") && starts <= 2) || (is("busy-later") && starts > 1))
        return SANE_STATUS_DEVICE_BUSY;
    if (feeding() && page >= FeederHolds && !is("no-docs-late"))
        return SANE_STATUS_NO_DOCS;
    ++page;
    line = 0;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_faulty_read(SANE_Handle handle, SANE_Byte *data, SANE_Int most, SANE_Int *length)
{
    (void)handle;
    *length = 0;
    if (feeding() && page > FeederHolds)
        return SANE_STATUS_NO_DOCS;
    if (page == 2 && line >= TornAt) {
        if (is("crash"))
            raise(SIGSEGV);
        while (is("hang"))
            pause();
        if (is("torn"))
            return SANE_STATUS_JAMMED;
        if (is("short"))
            return SANE_STATUS_EOF;
    }
    if (line >= Lines)
        return SANE_STATUS_EOF;
    if (most < Width)
        return SANE_STATUS_NO_MEM;
    memset(data, line * 4, Width);
    ++line;
    *length = Width;
    return SANE_STATUS_GOOD;
}

void sane_faulty_cancel(SANE_Handle handle)
{
    (void)handle;
    if (is("cancel-crash"))
        raise(SIGSEGV);
    while (is("cancel-hang"))
        pause();
}

SANE_Status sane_faulty_set_io_mode(SANE_Handle handle, SANE_Bool mode)
{
    (void)handle;
    return mode ? SANE_STATUS_UNSUPPORTED : SANE_STATUS_GOOD;
}

SANE_Status sane_faulty_get_select_fd(SANE_Handle handle, SANE_Int *fd)
{
    (void)handle;
    (void)fd;
    return SANE_STATUS_UNSUPPORTED;
}
