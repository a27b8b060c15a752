<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditWords</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message numerus="yes">
        <source>%n records are on the stick. The stick may be removed.</source>
        <translation>
            <numerusform>%n record is on the stick. The stick may be removed.</numerusform>
            <numerusform>%n records are on the stick. The stick may be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The province received %n records.</source>
        <translation>
            <numerusform>The province received %n records.</numerusform>
            <numerusform>The province received %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken: %n items of the province; no newer program came.</source>
        <translation>
            <numerusform>Taken: %n items of the province; no newer program came.</numerusform>
            <numerusform>Taken: %n items of the province; no newer program came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message numerus="yes">
        <source>Type it again; %n more tries are left for this code.</source>
        <translation>
            <numerusform>Type it again; %n more tries are left for this code.</numerusform>
            <numerusform>Type it again; %n more tries are left for this code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckInWords</name>
    <message numerus="yes">
        <source>Number %1, booked for %2: %n minute(s) early, with precedence from %3 on.</source>
        <translation>
            <numerusform>Number %1, booked for %2: %n minute early, with precedence from %3 on.</numerusform>
            <numerusform>Number %1, booked for %2: %n minutes early, with precedence from %3 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Number %1, booked for %2: %n minute(s) late, waits in the line like everybody else.</source>
        <translation>
            <numerusform>Number %1, booked for %2: %n minute late, waits in the line like everybody else.</numerusform>
            <numerusform>Number %1, booked for %2: %n minutes late, waits in the line like everybody else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message numerus="yes">
        <source>%1: %n waiting, and no open counter calls them.</source>
        <translation>
            <numerusform>%1: %n waiting, and no open counter calls them.</numerusform>
            <numerusform>%1: %n waiting, and no open counter calls them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 has waited %3′; %n in all over the limit.</source>
        <translation>
            <numerusform>%1: %2 has waited %3′; %n in all over the limit.</numerusform>
            <numerusform>%1: %2 has waited %3′; %n in all over the limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting.</source>
        <translation>
            <numerusform>%1: %n waiting.</numerusform>
            <numerusform>%1: %n waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of a paper roll: their times are about right and left out of the figures.</source>
        <translation>
            <numerusform>%n number of a paper roll: their times are about right and left out of the figures.</numerusform>
            <numerusform>%n numbers of a paper roll: their times are about right and left out of the figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%n file(s) waiting</source>
        <translation>
            <numerusform>%n file waiting</numerusform>
            <numerusform>%n files waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n file(s)</source>
        <translation>
            <numerusform>Sending %n file</numerusform>
            <numerusform>Sending %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) waiting to be sent</source>
        <translation>
            <numerusform>%n record waiting to be sent</numerusform>
            <numerusform>%n records waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrimaryState</name>
    <message numerus="yes">
        <source>%n thing(s) left · F8 opens the first</source>
        <translation>
            <numerusform>%n thing left · F8 opens the first</numerusform>
            <numerusform>%n things left · F8 opens the first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n time(s) · %1</source>
        <translation>
            <numerusform>Called %n time · %1</numerusform>
            <numerusform>Called %n times · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left to do</source>
        <translation>
            <numerusform>%n thing left to do</numerusform>
            <numerusform>%n things left to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StickWords</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The province received %n record(s)</source>
        <translation>
            <numerusform>The province received %n record</numerusform>
            <numerusform>The province received %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there whole.</source>
        <translation>
            <numerusform>%n file is there whole.</numerusform>
            <numerusform>%n files are there whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still wanted: they go with the next trip or over the network.</source>
        <translation>
            <numerusform>%n file is still wanted: it goes with the next trip or over the network.</numerusform>
            <numerusform>%n files are still wanted: they go with the next trip or over the network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sent again later.</source>
        <translation>
            <numerusform>%n record is sent again later.</numerusform>
            <numerusform>%n records are sent again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need attention: they stand at the top of this page.</source>
        <translation>
            <numerusform>%n record needs attention: it stands at the top of this page.</numerusform>
            <numerusform>%n records need attention: they stand at the top of this page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n part(s)</source>
        <translation>
            <numerusform>in %n part</numerusform>
            <numerusform>in %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read here and were left out: look under Safety.</source>
        <translation>
            <numerusform>%n file cannot be read here and was left out: look under Safety.</numerusform>
            <numerusform>%n files cannot be read here and were left out: look under Safety.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) from the portal were taken.</source>
        <translation>
            <numerusform>%n item from the portal was taken.</numerusform>
            <numerusform>%n items from the portal were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) came with them.</source>
        <translation>
            <numerusform>%n paper came with them.</numerusform>
            <numerusform>%n papers came with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be read from the stick; they come over the network.</source>
        <translation>
            <numerusform>%n paper could not be read from the stick; it comes over the network.</numerusform>
            <numerusform>%n papers could not be read from the stick; they come over the network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need attention (above)</source>
        <translation>
            <numerusform>%n record needs attention (above)</numerusform>
            <numerusform>%n records need attention (above)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait behind them</source>
        <translation>
            <numerusform>%n record waits behind them</numerusform>
            <numerusform>%n records wait behind them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read here (see Safety)</source>
        <translation>
            <numerusform>%n file cannot be read here (see Safety)</numerusform>
            <numerusform>%n files cannot be read here (see Safety)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait, all of them safe on this computer.</source>
        <translation>
            <numerusform>%n record waits, safe on this computer.</numerusform>
            <numerusform>%n records wait, all of them safe on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicePack</name>
    <message numerus="yes">
        <source>The pack is complete (%n recordings).</source>
        <translation>
            <numerusform>The pack is complete (%n recordings).</numerusform>
            <numerusform>The pack is complete (%n recordings).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfWords</name>
    <message numerus="yes">
        <source>%n counter(s) more for all lanes</source>
        <translation>
            <numerusform>%n counter more for all lanes</numerusform>
            <numerusform>%n counters more for all lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) more for %1</source>
        <translation>
            <numerusform>%n counter more for %1</numerusform>
            <numerusform>%n counters more for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ApprovalOverlay</name>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n left.</numerusform>
            <numerusform>%n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::AttentionCard</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; they are shown when these are done.</source>
        <translation>
            <numerusform>%n more; it is shown when these are done.</numerusform>
            <numerusform>%n more; they are shown when these are done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::AuditPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>the newest %n</numerusform>
            <numerusform>the newest %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is written: %n line(s).</source>
        <translation>
            <numerusform>The file is written: %n line.</numerusform>
            <numerusform>The file is written: %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::BrandPanel</name>
    <message numerus="yes">
        <source>%n record(s) waiting to be sent</source>
        <translation>
            <numerusform>%n record waiting to be sent</numerusform>
            <numerusform>%n records waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::CardPage</name>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ComponentRow</name>
    <message numerus="yes">
        <source>%n page(s), %1 dpi</source>
        <translation>
            <numerusform>%n page, %1 dpi</numerusform>
            <numerusform>%n pages, %1 dpi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ComponentsCard</name>
    <message numerus="yes">
        <source>%n page(s) before it are saved on this computer; no need to scan them again.</source>
        <translation>
            <numerusform>%n page before it is saved on this computer; no need to scan it again.</numerusform>
            <numerusform>%n pages before it are saved on this computer; no need to scan them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ContactCard</name>
    <message numerus="yes">
        <source>%n item(s) cannot be read by this program. They are kept: update the program, then they appear.</source>
        <translation>
            <numerusform>%n item cannot be read by this program. It is kept: update the program, then it appears.</numerusform>
            <numerusform>%n items cannot be read by this program. They are kept: update the program, then they appear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::CounterGestures</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) not printed…</source>
        <translation>
            <numerusform>%n slip not printed…</numerusform>
            <numerusform>%n slips not printed…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::CounterNotices</name>
    <message numerus="yes">
        <source>%1 has been called %n time(s), as often as is allowed.</source>
        <translation>
            <numerusform>%1 has been called %n time, as often as is allowed.</numerusform>
            <numerusform>%1 has been called %n times, as often as is allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::DayStrip</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n day(s) …</source>
        <translation>
            <numerusform>… %n day …</numerusform>
            <numerusform>… %n days …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::DevicesCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::DossierOverlay</name>
    <message numerus="yes">
        <source>%n page(s) scanned</source>
        <translation>
            <numerusform>%n page scanned</numerusform>
            <numerusform>%n pages scanned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::HallBand</name>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n number(s) given</source>
        <translation>
            <numerusform>of %n number given</numerusform>
            <numerusform>of %n numbers given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::HallPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dashed: forecast, the median of %n such weekday(s) before</source>
        <translation>
            <numerusform>dashed: forecast, the median of %n such weekday before</numerusform>
            <numerusform>dashed: forecast, the median of %n such weekdays before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::HomePage</name>
    <message numerus="yes">
        <source>%n waiting · room for about %1 more today</source>
        <translation>
            <numerusform>%n waiting · room for about %1</numerusform>
            <numerusform>%n waiting · room for about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Card read, %n dossier(s): touch a box to take a number</source>
        <translation>
            <numerusform>Card read, %n dossier: touch a box to take a number</numerusform>
            <numerusform>Card read, %n dossiers: touch a box to take a number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::IssuedPage</name>
    <message numerus="yes">
        <source>%n minute(s) early: you are called from %1 on</source>
        <translation>
            <numerusform>%n minute early: you are called from %1 on</numerusform>
            <numerusform>%n minutes early: you are called from %1 on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late: your turn comes like without an appointment</source>
        <translation>
            <numerusform>%n minute late: your turn comes like without an appointment</numerusform>
            <numerusform>%n minutes late: your turn comes like without an appointment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s)</source>
        <translation>
            <numerusform>Back to the start in %n second</numerusform>
            <numerusform>Back to the start in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>under %n minute(s)</source>
        <translation>
            <numerusform>under %n minute</numerusform>
            <numerusform>under %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::LeavePage</name>
    <message numerus="yes">
        <source>Wrong. %n tries left.</source>
        <translation>
            <numerusform>Wrong. %n tries left.</numerusform>
            <numerusform>Wrong. %n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::LockOverlay</name>
    <message numerus="yes">
        <source>idle for %n minute(s)</source>
        <translation>
            <numerusform>idle for %n minute</numerusform>
            <numerusform>idle for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n left.</numerusform>
            <numerusform>%n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::NavRail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::NewSecretOverlay</name>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n left.</numerusform>
            <numerusform>%n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::PackPage</name>
    <message numerus="yes">
        <source>%n centre(s)</source>
        <translation>
            <numerusform>%n centre</numerusform>
            <numerusform>%n centres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s)</source>
        <translation>
            <numerusform>%n procedure</numerusform>
            <numerusform>%n procedures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old commune(s)</source>
        <translation>
            <numerusform>%n old commune</numerusform>
            <numerusform>%n old communes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::Palette</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%n account(s) in use</source>
        <translation>
            <numerusform>%n account in use</numerusform>
            <numerusform>%n accounts in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProcedurePage</name>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy(ies)</numerusform>
            <numerusform>%n copy(ies)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more below</source>
        <translation>
            <numerusform>%n more below</numerusform>
            <numerusform>%n more below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProofOverlay</name>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n left.</numerusform>
            <numerusform>%n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueRail</name>
    <message numerus="yes">
        <source>%n number(s) crossed while apart</source>
        <translation>
            <numerusform>%n number crossed while apart</numerusform>
            <numerusform>%n numbers crossed while apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not taken by the centre</source>
        <translation>
            <numerusform>%n step not taken by the centre</numerusform>
            <numerusform>%n steps not taken by the centre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReceiptPage</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::RecoveryWindow</name>
    <message numerus="yes">
        <source>The passphrase needs at least %n character(s).</source>
        <translation>
            <numerusform>The passphrase needs at least %n character.</numerusform>
            <numerusform>The passphrase needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::RestoreWindow</name>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are younger than this backup;</source>
        <translation>
            <numerusform>%n dossier is younger than this backup;</numerusform>
            <numerusform>%n dossiers are younger than this backup;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will come back from the province.</source>
        <translation>
            <numerusform>%n of them will come back from the province.</numerusform>
            <numerusform>%n of them will come back from the province.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::Safety</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) behind the last thing recorded.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind the last thing recorded.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind the last thing recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n day(s) ahead of the last thing recorded.</source>
        <translation>
            <numerusform>The clock of this computer is %n day ahead of the last thing recorded.</numerusform>
            <numerusform>The clock of this computer is %n days ahead of the last thing recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from the province&apos;s by %n minute(s).</source>
        <translation>
            <numerusform>The clock of this computer differs from the province&apos;s by %n minute.</numerusform>
            <numerusform>The clock of this computer differs from the province&apos;s by %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for about %n more working day(s).</source>
        <translation>
            <numerusform>The disk has room for about %n more working day.</numerusform>
            <numerusform>The disk has room for about %n more working days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::SafetyPage</name>
    <message numerus="yes">
        <source>about %n working day(s)</source>
        <translation>
            <numerusform>about %n working day</numerusform>
            <numerusform>about %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n scanner(s) found</source>
        <translation>
            <numerusform>%n scanner found</numerusform>
            <numerusform>%n scanners found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::SignInWindow</name>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n left.</numerusform>
            <numerusform>%n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::SigningCard</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s), listed on the receipt</source>
        <translation>
            <numerusform>%n kind, listed on the receipt</numerusform>
            <numerusform>%n kinds, listed on the receipt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::StationsModel</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::StepsOverlay</name>
    <message numerus="yes">
        <source>%n more: type part of the number.</source>
        <translation>
            <numerusform>%n more: type part of the number.</numerusform>
            <numerusform>%n more: type part of the number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::VoiceBox</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::WhatIfPage</name>
    <message numerus="yes">
        <source>%n counter(s) more</source>
        <translation>
            <numerusform>%n counter more</numerusform>
            <numerusform>%n counters more</numerusform>
        </translation>
    </message>
</context>
</TS>
