/** Names that stand for several territories or for none of ours: old regions, demonyms, abroad. */

/** Former regions (until 2015) and areas in everyday use, with their territories. */
export const AREAS = `
Alsace:67,68|Lorraine:54,55,57,88|Champagne-Ardenne:08,10,51,52|Picardie:02,60,80
Nord-Pas-de-Calais:59,62|Haute-Normandie:27,76|Basse-Normandie:14,50,61|Bourgogne:21,58,71,89
Franche-Comté:25,39,70,90|Auvergne:03,15,43,63|Rhône-Alpes:01,07,26,38,42,69,73,74
Limousin:19,23,87|Aquitaine:24,33,40,47,64|Poitou-Charentes:16,17,79,86
Midi-Pyrénées:09,12,31,32,46,65,81,82|Languedoc-Roussillon:11,30,34,48,66|Languedoc:11,30,34,48,66
PACA:04,05,06,13,83,84|région Sud:04,05,06,13,83,84|Provence-Alpes-Côte d'Azur:04,05,06,13,83,84
région parisienne:75,77,78,91,92,93,94,95|IDF:75,77,78,91,92,93,94,95
petite couronne:92,93,94|grande couronne:77,78,91,95|Corse:2A,2B|Corsica:2A,2B|Korsika:2A,2B
pays de Savoie:73,74|deux Savoie:73,74|Savoies:73,74|deux Savoies:73,74|deux Alpes:04,05|Savoie et Haute-Savoie:73,74|deux Sèvres:79
Cap Corse:2B|Pays basque:64|Béarn:64|Périgord:24|Périgord noir:24|Périgord vert:24|Périgord blanc:24|Périgord pourpre:24|Quercy:46|Touraine:37|Anjou:49|Berry:18,36|Rouergue:12
Antilles:971,972|Antilles-Guyane:971,972,973|deux Charentes:16,17|deux Corse:2A,2B
Brittany:22,29,35,56|Normandy:14,27,50,61,76|Burgundy:21,58,71,89|Picardy:02,60,80
Bretagne:22,29,35,56|Normandie:14,27,50,61,76|Elsass:67,68|Lothringen:54,55,57,88
Réunion:974|Reunion Island:974|Polynésie:987|French Polynesia:987|New Caledonia:988|Mosel-Departement:57
French Guiana:973|Greater Paris:75,77,78,91,92,93,94,95|Côte d'Azur:06|French Riviera:06
Ile-de-France:75,77,78,91,92,93,94,95|Centre Val de Loire:18,28,36,37,41,45|Occitania:09,11,12,30,31,32,34,46,48,65,66,81,82
Val de Loire:37,41,45|Vosges du Nord:67|Territoire de Belfort:90|Bas-Rhin:67|Haut-Rhin:68|Métropole de Lyon:69
Unterelsass:67|Oberelsass:68|Nieder-Rhein:67|Niederrhein:67|Oberrhein:68
Saint-Denis de La Réunion:974|Val d'Oise:95|Les Saintes:971
`;

/** How tables and tickets shorten words of territories' names: « Hte-Loire », « Loire-Atl », « Htes-Pyr ». */
export const SHORTENED: Readonly<Record<string, readonly string[]>> = {
  Haute: ['Hte'],
  Hautes: ['Htes'],
  Haut: ['Ht'],
  Hauts: ['Hts'],
  Maritime: ['Mme', 'Mar', 'Marit'],
  Maritimes: ['Mmes', 'Mar', 'Marit'],
  Atlantique: ['Atl'],
  Atlantiques: ['Atl'],
  Pyrénées: ['Pyr', 'Pyrén'],
  Provence: ['Pce', 'Prov'],
  Saint: ['St'],
};

/** Those of them that are less than a territory: a number may be for one and not for the rest. Last words, folded. */
export const PARTS_BY_LAST_WORD: ReadonlySet<string> = new Set([
  'basque',
  'bearn',
  'noir',
  'vert',
  'blanc',
  'pourpre',
  'saintes',
]);

/** Names of territories that are a town's of another one, with where that town lies. */
export const TOWNS_NAMED_AS_TERRITORIES: Readonly<Record<string, string>> = { vienne: '38' };

/** Towns and islands of one name, by its tokens: where each may lie, the gazetteer's own first. */
export const TOWNS_OF_ONE_NAME: Readonly<Record<string, readonly string[]>> = {
  'saint pierre': ['975', '974', '972'],
  'saint denis': ['974', '93'],
  saintes: ['17', '971'],
};

/** What people of a place are called, without final -s or -e; each stands for territories. */
export const DEMONYMS = `
breton,bretonn:22,29,35,56|normand:14,27,50,61,76|alsacien,alsacienn:67,68|lorrain:54,55,57,88
francilien,francilienn:75,77,78,91,92,93,94,95|auvergnat:03,15,43,63|picard:02,60,80|limousin:19,23,87
parisien,parisienn:75|reunionnais:974|guadeloupeen,guadeloupeenn:971|martiniquais:972|guyanais:973
mahorais:976|caledonien,caledonienn:988|polynesien,polynesienn:987|vosgien,vosgienn:88|girondin:33
finisterien,finisterienn:29|morbihannais:56|costarmoricain:22|bretillien,bretillienn:35|sarthois:72
mayennais:53|vendeen,vendeenn:85|savoyard:73,74|haut-savoyard:74|iserois:38|dromois:26|ardechois:07
cantalien,cantalienn,cantalou:15|aveyronnais:12|landais:40|bearnais:64|perigourdin:24|charentais:16,17|charentais-maritime:17
poitevin:86|tourangeau,tourangell,tourangeaux:37|angevin:49|berrichon,berrichonn:18,36|nivernais:58
jurassien,jurassienn:39|franc-comtois:25,39,70,90|bourguignon,bourguignonn:21,58,71,89|ardennais:08
marnais:51|aubois:10|mosellan:57|meusien,meusienn:55|azureen,azureenn:06|varois:83
vauclusien,vauclusienn:84|gardois:30|heraultais:34|audois:11|ariegeois:09|lozerien,lozerienn:48
tarnais:81|gersois:32|lotois:46|correzien,correzienn:19|creusois:23|haut-viennois:87|axonais:02
samarien,samarienn:80|nordist:59|eurois:27|ornais:61|calvadosien,calvadosienn:14|manchois:50
seinomarin:76|loiretain:45|eurelien,eurelienn:28|puydomois:63|altiligerien,altiligerienn:43
bucco-rhodanien,bucco-rhodanienn:13|doubien,doubienn,doubist:25|haut-saonois:70|ligerien,ligerienn:42
corse:2A,2B|icaunais:89|indrien,indrienn:36|deux-sevrien,deux-sevrienn:79
valdoisien,valdoisienn:95|val-de-marnais:94|essonnien,essonnienn:91|yvelinois:78|seine-et-marnais:77
alto-sequanais:92|sequano-dionysien,sequano-dionysienn:93|catalan:66|bigourdan:65|lot-et-garonnais:47
loir-et-cherien,loir-et-cherienn:41|tarn-et-garonnais:82|val-d'oisien,val-d'oisienn:95|haut-rhinois,hauts-rhinois:68
bas-rhinois:67|haut-alpin,hauts-alpin:05|bas-alpin:04|maralpin:06|haut-garonnais,hauts-garonnais:31
haut-pyreneen,haut-pyreneenn,hauts-pyreneen:65|haut-marnais,hauts-marnais:52|hauts-viennois:87
hauts-saonois:70|cote-d'orien,cote-d'orienn:21|saone-et-loirien,saone-et-loirienn:71
aindinois:01|indre-et-loirien:37|maine-et-loirien:49|ille-et-vilainais:35|terrifortain:90|bourbonnais:03
hauts-savoyard:74|seino-marin:76|eure-et-loirien,eure-et-loirienn:28
`;

/** People of a town, its name first: they stand for its territory, and beside a number for the town alone. */
export const TOWN_DEMONYMS = `
Nantes,nantais:44|Nancy,nanceien,nanceienn:54|Toulouse,toulousain:31|Bordeaux,bordelais:33
Lyon,lyonnais:69|Marseille,marseillais:13|Lille,lillois:59|Rennes,rennais:35|Nice,nicois:06
Belfort,belfortain:90|Strasbourg,strasbourgeois:67|Mulhouse,mulhousien,mulhousienn:68
Grenoble,grenoblois:38|Saint-Étienne,stephanois:42|Clermont-Ferrand,clermontois:63|Dijon,dijonnais:21
Brest,brestois:29|Rouen,rouennais:76|Le Havre,havrais:76|Caen,caennais:14|Reims,remois:51|Metz,messin:57
Amiens,amienois:80|Orléans,orleanais:45|La Rochelle,rochelais:17|Pau,palois:64
Montpellier,montpellierain:34|Nîmes,nimois:30|Toulon,toulonnais:83|Avignon,avignonnais:84
Perpignan,perpignanais:66|Besançon,bisontin:25|Ajaccio,ajaccien,ajaccienn:2A|Bastia,bastiais:2B
Saint-Denis,dionysien,dionysienn:93|Dieppe,dieppois:76|Dunkerque,dunkerquois:59
Valenciennes,valenciennois:59|Calais,calaisien,calaisienn:62|Chartres,chartrain:28|Niort,niortais:79
Albi,albigeois:81|Castres,castrais:81|Montauban,montalbanais:82|Agen,agenais:47|Bayonne,bayonnais:64
Tarbes,tarbais:65|Béziers,biterrois:34|Cannes,cannois:06|Antibes,antibois:06|Aix-en-Provence,aixois:13
Arles,arlesien,arlesienn:13|Gap,gapencais:05|Roanne,roannais:42|Chambéry,chamberien,chamberienn:73
Annecy,annecien,annecienn:74|Mâcon,maconnais:71|Auxerre,auxerrois:89|Vesoul,vesulien,vesulienn:70
Colmar,colmarien,colmarienn:68|Épinal,spinalien,spinalienn:88|Sedan,sedanais:08|Laon,laonnois:02
Compiègne,compiegnois:60|Lorient,lorientais:56|Vannes,vannetais:56|Quimper,quimperois:29
Saint-Malo,malouin:35|Saint-Brieuc,briochin:22|Laval,lavallois:53|Le Mans,manceau,manceaux,mancell:72
Cholet,choletais:49|Blois,blesois:41|Châteauroux,castelroussin:36|Bourges,berruyer,berruyere:18
Aurillac,aurillacois:15|Le Puy-en-Velay,ponot:43|Guéret,gueretois:23|Brive-la-Gaillarde,briviste:19
Creil,creillois:60|Beauvais,beauvaisien,beauvaisienn:60|Douai,douaisien,douaisienn:59|Lens,lensois:62
Arras,arrageois:62|Thionville,thionvillois:57|Royan,royannais:17|Bergerac,bergeracois:24
Libourne,libournais:33|Alès,alesien,alesienn:30|Narbonne,narbonnais:11|Carcassonne,carcassonnais:11
Rodez,ruthenois:12|Lisieux,lexovien,lexovienn:14|Cherbourg-en-Cotentin,cherbourgeois:50
Alençon,alenconnais:61|Montélimar,montilien,montilienn:26|Valence,valentinois:26
Châteaubriant,castelbriantais:44|Saint-Nazaire,nazairien,nazairienn:44
Pontarlier,pontissalien,pontissalienn:25|Montbéliard,montbeliardais:25|Limoges,limougeaud:87
Tulle,tulliste:19|Cahors,cadurcien,cadurcienn:46|Auch,auscitain:32|Mont-de-Marsan,montois:40
Dax,dacquois:40|Grasse,grassois:06|Fréjus,frejusien,frejusienn:83|Sarreguemines,sarregueminois:57
Haguenau,haguenovien,haguenovienn:67|Troyes,troyen,troyenn:10|Chaumont,chaumontais:52
La Roche-sur-Yon,yonnais:85|Saint-Quentin,saint-quentinois:02|Cognac,cognacais:16|Angoulême,angoumoisin:16
Saint-Dié-des-Vosges,deodatien,deodatienn:88|Vichy,vichyssois:03|Montluçon,montluconnais:03|Thiers,thiernois:63
Riom,riomois:63|Issoire,issoirien,issoirienn:63|Millau,millavois:12|Figeac,figeacois:46|Sète,setois:34
Agde,agathois:34|Pamiers,appameen,appameenn:09|Foix,fuxeen,fuxeenn:09|Lourdes,lourdais:65|Draguignan,dracenois:83
Hyères,hyerois:83|Menton,mentonnais:06|Manosque,manosquin:04|Digne-les-Bains,dignois:04|Romans-sur-Isère,romanais:26
Annonay,annoneen,annoneenn:07|Privas,privadois:07|Bourg-en-Bresse,burgien,burgienn:01|Oyonnax,oyonnaxien,oyonnaxienn:01
Thonon-les-Bains,thononais:74|Albertville,albertvillois:73|Villefranche-sur-Saône,caladois:69|Le Creusot,creusotin:71
Dole,dolois:39|Lons-le-Saunier,ledonien,ledonienn:39|Lunéville,lunevillois:54|Verdun,verdunois:55|Bar-le-Duc,barisien,barisienn:55
Charleville-Mézières,carolomacerien,carolomacerienn:08|Épernay,sparnacien,sparnacienn:51|Langres,langrois:52
Nevers,neversois:58|Soissons,soissonnais:02|Abbeville,abbevillois:80|Saint-Omer,audomarois:62|Béthune,bethunois:62
Maubeuge,maubeugeois:59|Tourcoing,tourquennois:59|Roubaix,roubaisien,roubaisienn:59|Évreux,ebroicien,ebroicienn:27
Fécamp,fecampois:76|Elbeuf,elbeuvien,elbeuvienn:76|Saint-Lô,saint-lois:50|Granville,granvillais:50|Avranches,avranchinais:50
Flers,flerien,flerienn:61|La Flèche,flechois:72|Saumur,saumurois:49|Les Sables-d'Olonne,sablais:85|Châtellerault,chatelleraudais:86
Thouars,thouarsais:79|Loches,lochois:37|Vendôme,vendomois:41|Romorantin-Lanthenay,romorantinais:41|Montargis,montargois:45
Dreux,drouais:28|Châteaudun,dunois:28|Vierzon,vierzonnais:18|Issoudun,issoldunois:36|Versailles,versaillais:78|Melun,melunais:77
Meaux,meldois:77|Pontoise,pontoisien,pontoisienn:95|Bobigny,balbynien,balbynienn:93|Créteil,cristolien,cristolienn:94
Montreuil,montreuillois:93|Cayenne,cayennais:973|Fort-de-France,foyalais:972|Dinan,dinannais:22|Guingamp,guingampais:22
Lannion,lannionnais:22|Morlaix,morlaisien,morlaisienn:29|Fougères,fougerais:35|Vitré,vitreen,vitreenn:35|Redon,redonnais:35
Pontivy,pontivyen,pontivyenn:56|Rochefort,rochefortais:17
Langres,langrois:52|Les Sables-d'Olonne,sablais:85|Saumur,saumurois:49|Moulins,moulinois:03
Vichy,vichyssois:03|Montluçon,montluconnais:03
`;

/** Countries, regions and towns abroad, folded; texts about them are not about our territories. */
export const ABROAD = `
l'etranger,hors de france
belgique,belge,belges,wallonie,wallon,wallonne,flandre orientale,flandre occidentale,flandre belge,bruxelles,bruxelloise,liege,hainaut,namur,charleroi,anvers,gand
luxembourg,grand-duche,luxembourgeois,suisse,suisses,geneve,lausanne,vaud,valais,zurich,berne,bale,fribourg,neuchatel,canton du jura,canton de vaud
allemagne,allemand,allemande,allemands,berlin,munich,baviere,sarre,bade-wurtemberg,stuttgart,hambourg,cologne,francfort,rhenanie,rhenanie-palatinat,saxe,hesse
italie,italien,italienne,rome,milan,piemont,turin,ligurie,lombardie,espagne,espagnol,espagnole,catalogne,madrid,barcelone,andalousie,portugal,portugais,lisbonne,porto
royaume-uni,angleterre,britannique,britanniques,londres,ecosse,irlande,irlandais,pays de galles,pays-bas,neerlandais,amsterdam,rotterdam,la haye
danemark,copenhague,suede,stockholm,norvege,oslo,finlande,helsinki,pologne,varsovie,autriche,monaco,andorre
canada,quebec,quebecois,ontario,montreal,toronto,ottawa,etats-unis,usa,californie,new york,floride,texas,nebraska,washington,chicago,americain,americaine,americains
australie,sydney,melbourne,japon,tokyo,inde,maroc,casablanca,algerie,alger,tunisie,tunis,senegal,dakar,cote d'ivoire,abidjan,cameroun
roumanie,bucarest,grece,athenes,turquie,istanbul,ukraine,kiev,kyiv,russie,moscou,chine,pekin,bresil,islande,bulgarie,hongrie,budapest,tchequie,prague,slovaquie,croatie,serbie,lituanie,lettonie,estonie,chypre,malte
belgium,belgian,wallonia,brussels,switzerland,swiss,geneva,germany,german,bavaria,saxony,italy,italian,rome,spain,spanish,catalonia,netherlands,dutch,uk,england,scotland,wales,ireland,london,denmark,sweden,norway,finland,poland,austria,vienna
deutschland,deutsche,bayern,nordrhein-westfalen,baden-wurttemberg,sachsen,hessen,niedersachsen,rheinland-pfalz,saarland,schweiz,osterreich,wien,belgien,niederlande,italien,spanien,hamburg,koln,munchen,frankfurt,dusseldorf,stuttgart,freiburg,basel,bern,karlsruhe,mannheim,leipzig,dresden,bremen,kehl,ortenaukreis,ortenau,saarbrucken
united states,united kingdom,america,california,australia,japan,india
`;
