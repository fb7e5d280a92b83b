/** English and German predicates for the grid test, each said of each subject. */

export const ENGLISH = {
  ongoing: `
are failing
are not getting through
are not connecting
cannot be reached
are down
are unavailable
are currently out of service
are unreachable from mobile phones
are disrupted
are affected by an outage
are being dropped
are going unanswered
are hit by a technical fault
may fail
do not go through
do not work
are not working since 6 pm
are still down
have been down since 6 pm
have stopped working
have failed
stopped working at 6 pm
are experiencing problems
are experiencing difficulties
are suffering from an outage
are only partially working
are intermittent
are still not restored
will not be restored before midnight
are expected to be restored tonight
ring out without answer
are being misrouted
are not answered
are impossible to reach
are hard to reach
remain unavailable
remain disrupted
are interrupted
have gone dead
are out of order
`,
  over: `
are restored
have been restored
are back in service
are working again
are back to normal
are working normally again
are reachable again
have resumed
are fully operational again
are no longer disrupted
can be reached again
are fixed
are back up
are available again
are back online
were restored at 8 pm
`,
  none: `
are not affected
are working normally
remain available
are unaffected by the internet outage
are not disrupted
are free of charge
must only be used in an emergency
are still working despite the power cut
`,
};

export const GERMAN = {
  ongoing: `
sind ausgefallen
sind gestört
sind nicht erreichbar
sind derzeit nicht erreichbar
funktionieren nicht
funktionieren nicht mehr
funktionieren nur eingeschränkt
sind unterbrochen
sind außer Betrieb
sind nur schwer erreichbar
sind seit 18 Uhr gestört
fallen aus
sind überlastet wegen einer technischen Störung
kommen nicht durch
sind noch immer gestört
bleiben gestört
sind beeinträchtigt
sind von einer Störung betroffen
können nicht erreicht werden
können zurzeit nicht angerufen werden
sind tot
sind lahmgelegt
`,
  over: `
sind wieder erreichbar
funktionieren wieder
sind wiederhergestellt
sind wieder in Betrieb
sind wieder normal erreichbar
sind nicht mehr gestört
gehen wieder
sind repariert
können wieder gewählt werden
stehen wieder zur Verfügung
`,
  none: `
sind nicht betroffen
funktionieren normal
sind weiterhin erreichbar
funktionieren einwandfrei
bleiben erreichbar
sind nicht gestört
`,
};
