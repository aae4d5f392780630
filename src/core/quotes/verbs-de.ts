import type { PrincipalParts } from './conjugate-de';

/** Principal parts as the grammars list them: infinitive, present, preterite, participle (subjunctive II if irregular). */
const principalParts = `
sein ist war gewesen|haben hat hatte gehabt|werden wird wurde geworden|können kann konnte gekonnt|müssen muss musste gemusst
dürfen darf durfte gedurft|sollen soll sollte gesollt sollte|wollen will wollte gewollt wollte|mögen mag mochte gemocht
wissen weiß wusste gewusst|bringen bringt brachte gebracht|denken denkt dachte gedacht|kennen kennt kannte gekannt kennte
nennen nennt nannte genannt nennte|rennen rennt rannte gerannt rennte|brennen brennt brannte gebrannt brennte|tun tut tat getan
wenden wendet wandte gewandt wendete|senden sendet sandte gesandt sendete
geben gibt gab gegeben|sprechen spricht sprach gesprochen|nehmen nimmt nahm genommen|kommen kommt kam gekommen|gehen geht ging gegangen
stehen steht stand gestanden stünde|finden findet fand gefunden|liegen liegt lag gelegen|sehen sieht sah gesehen|lassen lässt ließ gelassen
halten hält hielt gehalten|bleiben bleibt blieb geblieben|treten tritt trat getreten|werfen wirft warf geworfen würfe|sterben stirbt starb gestorben stürbe
helfen hilft half geholfen hülfe|treffen trifft traf getroffen|brechen bricht brach gebrochen|lesen liest las gelesen|essen isst aß gegessen
schreiben schreibt schrieb geschrieben|steigen steigt stieg gestiegen|weisen weist wies gewiesen|ziehen zieht zog gezogen|fliegen fliegt flog geflogen
bieten bietet bot geboten|schließen schließt schloss geschlossen|verlieren verliert verlor verloren|beginnen beginnt begann begonnen begönne
gewinnen gewinnt gewann gewonnen gewönne|schwimmen schwimmt schwamm geschwommen|singen singt sang gesungen|sinken sinkt sank gesunken
springen springt sprang gesprungen|trinken trinkt trank getrunken|zwingen zwingt zwang gezwungen|gelingen gelingt gelang gelungen
binden bindet band gebunden|schwinden schwindet schwand geschwunden|fahren fährt fuhr gefahren|tragen trägt trug getragen|schlagen schlägt schlug geschlagen
laden lädt lud geladen|wachsen wächst wuchs gewachsen|schaffen schafft schuf geschaffen|laufen läuft lief gelaufen|rufen ruft rief gerufen
fallen fällt fiel gefallen|fangen fängt fing gefangen|hängen hängt hing gehangen|raten rät riet geraten|schlafen schläft schlief geschlafen
heißen heißt hieß geheißen|scheinen scheint schien geschienen|greifen greift griff gegriffen|leiden leidet litt gelitten|reiten reitet ritt geritten
streiten streitet stritt gestritten|schneiden schneidet schnitt geschnitten|schreien schreit schrie geschrien|steigern steigert steigerte gesteigert
treiben treibt trieb getrieben|reiben reibt rieb gerieben|leihen leiht lieh geliehen|meiden meidet mied gemieden|scheiden scheidet schied geschieden
schweigen schweigt schwieg geschwiegen|verzeihen verzeiht verzieh verziehen|preisen preist pries gepriesen|reißen reißt riss gerissen
genießen genießt genoss genossen|schießen schießt schoss geschossen|fließen fließt floss geflossen|frieren friert fror gefroren|lügen lügt log gelogen
trügen trügt trog getrogen|wiegen wiegt wog gewogen|biegen biegt bog gebogen|messen misst maß gemessen|vergessen vergisst vergaß vergessen
stehlen stiehlt stahl gestohlen|befehlen befiehlt befahl befohlen|empfehlen empfiehlt empfahl empfohlen|gelten gilt galt gegolten gälte
werben wirbt warb geworben würbe|bergen birgt barg geborgen|verderben verdirbt verdarb verdorben|schelten schilt schalt gescholten
bitten bittet bat gebeten|sitzen sitzt saß gesessen|heben hebt hob gehoben|schwören schwört schwor geschworen|gären gärt gor gegoren
waschen wäscht wusch gewaschen|stoßen stößt stieß gestoßen|geschehen geschieht geschah geschehen|weichen weicht wich gewichen
gleichen gleicht glich geglichen|streichen streicht strich gestrichen|schreiten schreitet schritt geschritten|gießen gießt goss gegossen
kriechen kriecht kroch gekrochen|riechen riecht roch gerochen|erschrecken erschrickt erschrak erschrocken|klingen klingt klang geklungen
ringen ringt rang gerungen|dringen dringt drang gedrungen|graben gräbt grub gegraben|blasen bläst blies geblasen|hauen haut hieb gehauen
bewegen bewegt bewog bewogen|fechten ficht focht gefochten|pfeifen pfeift pfiff gepfiffen|schleichen schleicht schlich geschlichen
beißen beißt biss gebissen|schmeißen schmeißt schmiss geschmissen|gleiten gleitet glitt geglitten|kneifen kneift kniff gekniffen
schleifen schleift schliff geschliffen|schmelzen schmilzt schmolz geschmolzen|stechen sticht stach gestochen|fressen frisst fraß gefressen
spinnen spinnt spann gesponnen|stinken stinkt stank gestunken|bersten birst barst geborsten|flechten flicht flocht geflochten
braten brät briet gebraten|misslingen misslingt misslang misslungen|schlingen schlingt schlang geschlungen|saufen säuft soff gesoffen
erlöschen erlischt erlosch erloschen|genesen genest genas genesen|sprießen sprießt spross gesprossen|verdrießen verdrießt verdross verdrossen
winden windet wand gewunden|sinnen sinnt sann gesonnen|treten tritt trat getreten|schwellen schwillt schwoll geschwollen`;

/** Strong and irregular verbs by infinitive. */
export const strongVerbs: ReadonlyMap<string, PrincipalParts> = new Map(
  principalParts
    .trim()
    .split(/[|\n]/)
    .map((line): [string, PrincipalParts] => {
      const [infinitive = '', present = '', preterite = '', participle = '', subjunctive2] = line.split(' ');
      return [infinitive, { present, preterite, participle, ...(subjunctive2 === undefined ? {} : { subjunctive2 }) }];
    }),
);

/**
 * Common verbs of news, beside the strong ones and the cues: by them a clause is known as a clause, and a form like
 * *fehle* as subjunctive.
 */
export const commonVerbs: readonly string[] = `
regnen schneien atmen hören lieben hassen küssen rauchen putzen wachen winken klingeln kehren ehren lockern ruinieren sanieren erben zögern wehen löffeln wecken stützen dehnen dämpfen drosseln entlohnen belohnen betonieren asphaltieren
begeistern belustigen beunruhigen blühen brechen dulden eilen entzünden ernten erschüttern fluten fälschen gönnen grübeln hasten hausen heizen hetzen hupen impfen irren jagen kippen klauen kleben klopfen kosten kreisen krönen kündigen
lagern lähmen lärmen leuchten lichten lindern loben mahlen mauern messen mästen nagen neigen packen pachten pendeln pflanzen pflastern plaudern prallen pressen pumpen quälen ragen rasten rauben reifen reizen rollen rudern rufen rühren sägen
schalten schaukeln scherzen scheuen schildern schimmern schleppen schlichten schlucken schmecken schmerzen schmücken schonen schulen schürfen schütteln schütten segeln sehnen siedeln spannen sperren spiegeln spülen stammen stapeln staunen
steigern stillen strahlen streifen streuen stranden stunden surren takten taufen toben trocknen tüfteln turnen üben verpachten verspüren vererben vermieten verlosen verwarnen vereidigen verhören verbüßen verkraften wachsen wackeln weiden welken
wetten wickeln widmen wimmeln wirbeln wischen wurzeln würfeln wüten zapfen zerren ziehen zielen zimmern zögern zünden zücken entsenden beauftragen beliefern beheben belaufen bemühen beobachten besiegen betanken bewohnen
bestehen entstehen verstehen gestehen erhalten enthalten behalten verhalten unter-halten bekommen vergehen begehen ergehen entgehen entkommen
verbieten verlassen entlassen erlassen überlassen zerbrechen vertreten betreten betreffen gefallen entfallen verfallen missfallen befallen
erfahren verfahren ertragen vertragen betragen beitragen übertragen verschlagen erschlagen vorschlagen entladen überladen erwachsen verlaufen
erscheinen begreifen ergreifen angreifen beschreiben verschreiben unter-schreiben vertreiben betreiben übertreiben entscheiden unter-scheiden vermeiden
verschweigen beweisen erweisen verweisen überweisen beziehen erziehen entziehen vollziehen verziehen überziehen verbinden empfinden befinden erfinden
verschwinden überwinden erringen durchdringen verdrängen gewähren beschließen entschließen erschließen ausschließen umschließen
erfrieren besitzen begraben vergraben verursachen bedeuten beginnen besuchen brauchen dauern drohen ändern arbeiten antworten
bilden bauen benötigen benutzen beteiligen betreuen bewerben bewerten bezahlen blockieren decken dienen diskutieren drehen eignen einigen enden
entdecken entführen entsprechen entwickeln erfolgen erfüllen ergänzen ergeben erhöhen erinnern erkranken erlauben erleben erleiden ermitteln ermöglichen ermorden
eröffnen erreichen erschweren ersetzen erwecken erweitern erwischen existieren exportieren fehlen feiern festigen folgen fördern freuen führen funktionieren
fürchten garantieren gefährden gehören gelangen genügen geraten gestalten glänzen gründen handeln herrschen hindern holen importieren informieren
interessieren investieren kaufen kämpfen kosten kontrollieren konzentrieren kümmern landen leben leeren legen lehren leisten leiten lernen liefern löschen lösen lohnen
machen markieren missbrauchen nähern nutzen nützen öffnen operieren ordnen organisieren passen passieren prägen produzieren profitieren prüfen reagieren
realisieren reduzieren regeln regieren reichen reisen retten richten rücken sammeln schaden schätzen schenken schicken schulden schützen senken setzen
sichern siegen sorgen spielen stabilisieren stammen stärken starten stellen steuern stimmen stören stützen suchen tauchen tauschen teilen töten trainieren transportieren
trauen trennen übernehmen überraschen überschreiten übersteigen über-zeugen unterliegen unterstützen unterscheiden untersuchen verändern veranstalten verbessern verbreiten
verbrauchen verdienen verdoppeln vereinbaren verfehlen verfolgen verfügen vergleichen verhaften verhandeln verhindern verhängen verkaufen verkehren verkürzen verlängern verlagern
verletzen vermissen vermitteln vermuten vernachlässigen veröffentlichen verpassen verpflichten verringern versagen verschaffen verschieben verschlechtern verschärfen
versorgen versuchen verteidigen verteilen verwalten verwandeln verweigern verwenden verwirklichen verwüsten verzichten verzögern wagen wählen wandeln warten wechseln wehren weigern
weilen wenden werten wiederholen wirken wohnen wünschen zählen zahlen zeigen zerfallen zerstören zögern zünden zweifeln begleiten begrenzen behandeln behindern bedrohen beenden befreien
befürworten beherrschen bekämpfen belasten belegen beobachten beraten bereiten berücksichtigen beschädigen beschäftigen beschleunigen beschränken beseitigen besetzen bestellen bestimmen
bestrafen bewachen bewältigen bewirken bremsen entfernen enthüllen entlasten entstammen entwenden erarbeiten erfassen erfordern ermuntern ernennen erobern erteilen erwerben erzeugen erzielen
fassen fesseln feuern flüchten fliehen formen fügen geschehen grenzen haften heilen heiraten hoffen identifizieren jubeln klappen klettern knüpfen kochen kopieren kürzen lachen lagern lasten
lauern lauten locken malen marschieren meiden mieten mindern mischen münden nehmen nennen nominieren orientieren parken pflegen planen platzen plündern protestieren qualifizieren rasen räumen
rechnen reinigen renovieren resultieren ruhen rutschen scheitern schieben schmelzen schrumpfen schwächen schwanken spalten sparen spenden sperren spüren stecken stoppen stranden strecken streiken
stürmen stürzen tanken tendieren testen träumen trauern treten überleben überwachen überwiegen umfassen um-gehen unter-brechen unter-schätzen unter-ziehen verbergen verbleiben verbrennen verbringen verdanken
verdichten verdrängen vereinen vergeben vergiften verhelfen vernichten verordnen verraten verschonen verschulden verschwenden versenken versetzen versichern versinken verstärken verstecken verstoßen
vertrauen verunglücken verurteilen verwickeln vorbereiten wandern warnen wecken werben wiegen wollen zittern zielen zwingen hängen brüllen bluten bohren buchen binden biegen`
  .trim()
  .split(/\s+/);
