import type { Medium } from './quote';

/**
 * German verbs that quote, of our own collection, by what they may govern:
 * `d` direct speech or a clause (dass, verb second, ob), `n` only a clause with *dass* or subjunctive,
 * `z` an infinitive with *zu*, `r` a report without a clause (*sie kritisierte den Plan*),
 * `p` also *als „…“* or *mit „…“* (*nannte ihn „…“*). An entry is `verb:letters`; after a slash a word the cue needs
 * (*aus·gehen:n/davon*), after a tilde one that only a report needs (*bitten:zr~um*). The dot ends a separable prefix.
 */
const speech = `
sagen:d erklären:dzr mit·teilen:d berichten:dr~von|vom|über|davon|darüber melden:dr betonen:dr äußern:dr an·kündigen:dzr bekräftigen:dz bestätigen:dr bekannt·geben:dr bekannt·machen:dr hinzu·fügen:d
ergänzen:d bekunden:dr auf·rufen:zr~zu|zum|zur|dazu|gegen an·bieten:z drängen:z errechnen:n berufen:n/darauf|auf werden:n/bekannt erwidern:d entgegnen:d antworten:d erläutern:dr versichern:dz beteuern:dzr behaupten:dz unterstreichen:dr unter-streichen:dr verkünden:dr aus·führen:d fort·fahren:d
an·merken:d bemerken:n ein·räumen:dzr zu·geben:dzr gestehen:dzr dementieren:dr bestreiten:dnzr zurück·weisen:nr hin·weisen:nr/darauf|dahin|auf verweisen:nr/darauf
kritisieren:drp bemängeln:dr beklagen:dr klagen:dr~über|darüber monieren:dr rügen:dr tadeln:r loben:dr begrüßen:nr würdigen:pr mahnen:dzr~zu|zum|zur|vor an·mahnen:r ermahnen:z warnen:dzr fordern:dzr verlangen:dnzr
auf·fordern:zr appellieren:zdr~an bitten:zdr~um ersuchen:zr~um drohen:dzr~mit|damit an·drohen:nzr beschuldigen:zr bezichtigen:r vor·werfen:zndr an·klagen:r empfehlen:dznr raten:dzr~zu|zum|zur|von|vom ab·raten:zr vor·schlagen:dznr plädieren:drn/dafür
versprechen:dznr zu·sagen:nzr zusichern:nz zu·sichern:nz garantieren:n schwören:dz fragen:dr~nach|danach nach·fragen:d rufen:d skandieren:d grölen:d johlen:d an·stimmen:r aus·rufen:d zurufen:d zu·rufen:d schreien:d brüllen:d flüstern:d
jubeln:d scherzen:d spotten:d witzeln:d lästern:d schimpfen:d poltern:d wettern:d schwärmen:d jammern:d seufzen:d murmeln:d lachen:d stöhnen:d erzählen:dr~von|vom|über schildern:dr beschreiben:pr
argumentieren:d begründen:nr/damit|mit erinnern:nr/daran prognostizieren:dr vorher·sagen:dr voraus·sagen:dr prophezeien:dr verraten:d enthüllen:d offenbaren:d präzisieren:d konkretisieren:d klar·stellen:d klar·machen:nd deutlich·machen:nd
richtig·stellen:d fest·stellen:d fest·halten:n konstatieren:d resümieren:d bilanzieren:d kommentieren:dr zusammen·fassen:d zitieren:d wiederholen:d betteln:d aus·sagen:nd zu·geben:dzr bezeugen:n
nennen:pr bezeichnen:pr ein·stufen:p titulieren:pr sprechen:rp/von reden:r/von beteuern:dzr ein·wenden:nd bedauern:dnr danken:d gratulieren:d beschweren:dnr befürworten:r ab·lehnen:rz
aus·schließen:nr aus·sprechen:rn/dafür|für|dagegen|gegen verurteilen:rp protestieren:r~gegen|dagegen an·prangern:r informieren:nd unterrichten:n referieren:d verlautbaren:d verlauten:d betiteln:p heißen:dn/es
signalisieren:nr verneinen:dr bejahen:dr rechtfertigen:r verfügen:n an·ordnen:nz beschließen:nz entscheiden:nz urteilen:d beantragen:nz befehlen:dzn 
überzeugt·zeigen:n besorgt·zeigen:nr erfreut·zeigen:r entsetzt·zeigen:r zufrieden·zeigen:r heraus·stellen:nd hervor·heben:dn zu·stimmen:r widersprechen:dr geloben:zd  an·geben:dznr aus·drücken:rn
postulieren:n fest·legen:n interpretieren:p deuten:p aus·rufen:d parieren:d kontern:d nach·legen:d sinnieren:d philosophieren:d frotzeln:d höhnen:d räsonieren:d zurück·geben:d deuten:n/darauf an·deuten:nr
entgegen·halten:nd vor·rechnen:nd ein·gestehen:dzr dar·legen:nd an·führen:nd bei·pflichten:d insistieren:d beharren:n/darauf|auf pochen:nr/darauf|auf dringen:nr/darauf|auf an·regen:nzr proklamieren:d deklarieren:d
unken:d frohlocken:d triumphieren:d spötteln:d sticheln:d giften:d donnern:d grummeln:d flehen:d lamentieren:d zischen:d schluchzen:d kreischen:d empören:d ereifern:d entrüsten:d erkundigen:d nach·haken:d zurück·fragen:d
geben:nd/bedenken|protokoll|verstehen bringen:n/ausdruck stellen:n/aussicht machen:n/geltend sicher·zeigen:n zuversichtlich·zeigen:n verwundert·zeigen:nr enttäuscht·zeigen:r skeptisch·zeigen:r
bescheinigen:nr attestieren:rn nahe·legen:nz unterstellen:nzr unter-stellen:nzr beanstanden:nr korrigieren:d petzen:d tönen:d orakeln:d raunen:d verabreden:z
vereinbaren:nz aus·richten:nd übermitteln:r kund·tun:nd zu·raunen:d beruhigen:d trösten:d provozieren:d ätzen:d grüßen:d hauchen:d knurren:d brummen:d maulen:d motzen:d nörgeln:d prahlen:d stammeln:d stottern:d wimmern:d ab·winken:d veröffentlichen:n hervor·gehen:n
entschuldigen:r leugnen:nr ab·streiten:nr preisen:pr rühmen:pr geißeln:pr beschimpfen:pr beleidigen:r verspotten:pr missbilligen:r gut·heißen:r erwähnen:nr
thematisieren:r an·zweifeln:r skizzieren:r beziffern:r vermelden:dr distanzieren:r~von|vom bekennen:r/sich~zu|zum|zur wenden:r/sich~gegen ein·fordern:nr`;

const thought = `
glauben:dz meinen:d denken:d finden:np hoffen:nzdr~auf fürchten:dnzr befürchten:dnzr vermuten:dnr erwarten:nr annehmen:n an·nehmen:n schätzen:dnr~auf bezweifeln:nr zweifeln:nr/daran überlegen:nz erwägen:zr aus·gehen:nr/davon|von|vom wünschen:nzr ahnen:n
zu·trauen:z rechnen:nr/damit|mit über-zeugen:n wissen:n  ein·sehen:n fest·halten:n nach·denken:n/darüber spekulieren:dn mutmaßen:d folgern:d schließen:n/daraus schluss·folgern:d sorgen:n wundern:nd
bedenken:n beabsichtigen:z planen:z halten:pr/für werten:rp/als betrachten:p/als an·sehen:p/als sehen:rp/als ein·schätzen:rn urteilen:d erhoffen:nr`;

const writing = `
schreiben:d twittern:d notieren:d posten:d bloggen:d vermerken:n formulieren:dr protokollieren:n titeln:d dokumentieren:n mailen:d simsen:d`;

export interface CueVerb {
  /** Infinitive with the prefix's dot, as in the lists. */
  readonly entry: string;
  readonly governs: string;
  /** Words of which one must stand in its clause; empty if none. */
  readonly needs: readonly string[];
  /** Words of which one must stand in its clause for a report; empty if none. */
  readonly about: readonly string[];
  readonly medium: Medium;
}

function readCues(list: string, medium: Medium): CueVerb[] {
  return list
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [entry = '', rest = ''] = item.split(':');
      const [first = '', about = ''] = rest.split('~');
      const [governs = '', needs = ''] = first.split('/');
      return { entry, governs, needs: choices(needs), about: choices(about), medium };
    });
}

function choices(list: string): readonly string[] {
  return list === '' ? [] : list.split('|');
}

/** Every German verb of saying, thinking and writing that is known. */
export const cueVerbs: readonly CueVerb[] = [
  ...readCues(speech, 'speech'),
  ...readCues(thought, 'thought'),
  ...readCues(writing, 'writing'),
];

/** Nouns that hold what somebody said: *die Behauptung, dass …*; of one form a word, plural and genitive by rule. */
export const cueNouns: readonly string[] = `
Ansicht Meinung Auffassung Überzeugung Einschätzung Behauptung Aussage Äußerung Erklärung Mitteilung Ankündigung Forderung Vorwurf Vorwürfe Kritik These Hoffnung Befürchtung Befürchtungen Angst Sorge
Vermutung Annahme Verdacht Hinweis Hinweise Warnung Drohung Zusage Versprechen Zusicherung Versicherung Bestätigung Nachricht Meldung Bericht Berichte Gerücht Gerüchte Aufruf Appell Bitte Empfehlung Vorschlag
Rat Begründung Argument Einwand Frage Antwort Feststellung Erkenntnis Schluss Ergebnis Zweifel Eindruck Prognose Beschuldigung Anschuldigung Anschuldigungen Klage Klagen Wunsch Absicht Plan Spekulation Spekulationen Standpunkt
Bedenken Beschluss Entscheidung Urteil Anordnung Aufforderung Idee Gedanke Worten Angaben Information Informationen Theorie Prophezeiung Vorhersage Beschwerde Anweisung Anfrage Antrag Zitat Spruch Parole Fazit`
  .trim()
  .split(/\s+/);

/** Nouns after *nach*: *nach Angaben der Polizei*. Compounds in the same tails count too (*Polizeiangaben*). */
export const sourceNouns: readonly string[] = `
angaben angabe aussage aussagen ansicht meinung auffassung einschätzung einschätzungen worten darstellung informationen information erkenntnissen erkenntnis bericht berichten berichts meldung meldungen auskunft auskünften
mitteilung mitteilungen äußerungen überzeugung dafürhalten bekunden schätzung schätzungen berechnungen studie umfrage überlieferung überlieferungen gerüchten zeugenaussagen ermittlungen urteil einlassung erklärung erklärungen ansichten vermutung vermutungen quellen expertenmeinung medienberichten presseberichten untersuchung bewertung analyse prognose prognosen statistik artikel gutachten regierungskreisen`
  .trim()
  .split(/\s+/);

/** Nouns before a pair of marks that make what stands between a name or title: *der Film „…“*. */
export const titleTails: readonly string[] = `
film filme filmen buch buches bücher roman romans song lied album single band gruppe zeitung zeitschrift magazin magazins blatt wochenblatt tageszeitung sender senders serie show sendung titel titels name namen namens stück theaterstück oper projekt projekts programm programms
software spiel schiff schiffs fregatte yacht dampfer frachter u-boot boot satellit sonde raumsonde raumschiff raumfähre mission stern planet asteroid komet hurrikan taifun sturm orkan wirbelsturm typ typs modell modells marke firma unternehmen verein vereins verband bündnis bündnisses
initiative stiftung organisation partei bewegung vereinigung gewerkschaft hotel restaurant lokal kneipe café diskothek club klub platz straße brücke haus gebäude denkmal ausstellung festival wettbewerb preis preises orden pokal operation aktion kampagne konferenz tagung seite website webseite internetseite portal blog forum
kategorie klasse wort worts begriff begriffs ausdruck bezeichnung abkürzung spitzname spitznamen beiname beinamen spitznamens künstlernamen pseudonym gesetz werk kurzfilm dokumentation rubrik tv-sender fernsehsender radiosender nachrichtenmagazin nachrichtenagentur agentur stadtteil station haltestelle lager schule universität institut
zug flugzeug rakete trägerrakete version sorte virus bakterium art gattung kapitel aufsatz studie reihe buchreihe comic figur charakter hymne motto schlagwort stichwort prinzip prinzips grundsatz überschrift auszeichnung domain medaille transparent stiftung theater kino stadion tunnel kapelle kirche verlag club hund katze bär pferd clan stamm netzwerk`
  .trim()
  .split(/\s+/);
