<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%n dossier(s) waiting to be sent</source>
        <translation>
            <numerusform>%n dossier waiting to be sent</numerusform>
            <numerusform>%n dossiers waiting to be sent</numerusform>
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
    <name>motcua::ui::BrandPanel</name>
    <message numerus="yes">
        <source>%n dossier(s) waiting to be sent</source>
        <translation>
            <numerusform>%n dossier waiting to be sent</numerusform>
            <numerusform>%n dossiers waiting to be sent</numerusform>
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
            <numerusform>%n page before it are saved on this computer; no need to scan them again.</numerusform>
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
    <name>motcua::ui::KioskWindow</name>
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
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
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
    <name>motcua::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n scanner(s) found</source>
        <translation>
            <numerusform>%n scanner found</numerusform>
            <numerusform>%n scanners found</numerusform>
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
</TS>
