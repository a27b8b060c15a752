<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Calendar</name>
    <message>
        <source>The calendar of days off cannot be read; nothing that was entered is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again, or ask the administrator for the calendar file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CentreQueue</name>
    <message>
        <source>No number was issued: this service group is not set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another service group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeReader</name>
    <message>
        <source>This picture cannot be opened; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file, or take the picture again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The form cannot be made: its template is damaged. What was entered is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to put back the template that came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>The form could not be written into the print folder; the dossier is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is there and the disk has room, then print again (Ctrl+P).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up; the dossier is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; cannot be found; the dossier is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the printer is switched on and its cable is plugged in, then print again (Ctrl+P).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; did not take the form; the dossier is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the printer is ready, then print again (Ctrl+P).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one sheet before it is saved on this computer, it need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seven sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The eight sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nine sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper jam at sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the jammed sheet out, put sheet %1 back on top of the others, then scan on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feeder has no paper at sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the papers into the feeder, sheet %1 on top, then scan on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner&apos;s cover is open at sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the cover, put sheet %1 back, then scan on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is busy and did not take sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that scan, wait until the scanner rests, then scan again from sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the scanner is switched on and its cable is plugged in, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scanner has no document feeder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the sheet on the glass and choose the flatbed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer may not use the scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to give this account the right to use the scanner, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner stopped answering at sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the scanner off and on again, put sheet %1 back, then scan on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanning program stopped unexpectedly at sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put sheet %1 back and scan on; the program restarts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to the scanner broke at sheet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the scanner&apos;s cable, put sheet %1 back, then scan on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
