/**
 * Communes of 15000 people or more and seats of arrondissements, by territory; names that are ordinary
 * words are left out. Made by tools/detect-towns.ts from the official geographic code (INSEE, through
 * @etalab/decoupage-administratif); do not edit.
 */
export const TOWNS = `
01:Ambérieu-en-Bugey,Belley,Bourg-en-Bresse,Gex,Nantua,Oyonnax,Valserhône
02:Château-Thierry,Laon,Saint-Quentin,Soissons,Vervins
03:Montluçon,Moulins,Vichy
04:Barcelonnette,Castellane,Digne-les-Bains,Forcalquier,Manosque
05:Briançon,Gap
06:Antibes,Cagnes-sur-Mer,Cannes,Grasse,Le Cannet,Mandelieu-la-Napoule,Menton,Mougins,Nice,Saint-Laurent-du-Var,Vallauris,Vence,Villeneuve-Loubet
07:Annonay,Largentière,Privas,Tournon-sur-Rhône
08:Charleville-Mézières,Rethel,Sedan,Vouziers
09:Foix,Pamiers,Saint-Girons
10:Bar-sur-Aube,Nogent-sur-Seine,Troyes
11:Carcassonne,Limoux,Narbonne
12:Millau,Rodez,Villefranche-de-Rouergue
13:Aix-en-Provence,Allauch,Arles,Aubagne,Bouc-Bel-Air,Châteauneuf-les-Martigues,Châteaurenard,Fos-sur-Mer,Gardanne,Istres,La Ciotat,Les Pennes-Mirabeau,Marignane,Marseille,Martigues,Miramas,Port-de-Bouc,Salon-de-Provence,Tarascon,Vitrolles
14:Bayeux,Caen,Hérouville-Saint-Clair,Lisieux,Vire
15:Aurillac,Mauriac,Saint-Flour
16:Angoulême,Cognac,Confolens
17:Jonzac,La Rochelle,Rochefort,Royan,Saint-Jean-d'Angély,Saintes
18:Bourges,Saint-Amand-Montrond,Vierzon
19:Brive-la-Gaillarde,Tulle,Ussel
21:Beaune,Dijon,Montbard
22:Dinan,Guingamp,Lamballe-Armor,Lannion,Saint-Brieuc
23:Aubusson,Guéret
24:Bergerac,Nontron,Périgueux,Sarlat-la-Canéda
25:Besançon,Montbéliard,Pontarlier
26:Bourg-lès-Valence,Montélimar,Nyons,Romans-sur-Isère,Valence
27:Bernay,Évreux,Les Andelys,Louviers,Vernon
28:Chartres,Châteaudun,Dreux,Lucé,Nogent-le-Rotrou
29:Brest,Châteaulin,Concarneau,Guipavas,Landerneau,Morlaix,Quimper
2A:Ajaccio,Sartène
2B:Bastia,Calvi,Corte
30:Alès,Bagnols-sur-Cèze,Beaucaire,Le Vigan,Nîmes
31:Balma,Blagnac,Castanet-Tolosan,Colomiers,Cugnaux,Muret,Plaisance-du-Touch,Ramonville-Saint-Agne,Saint-Gaudens,Toulouse,Tournefeuille
32:Auch,Mirande
33:Ambarès-et-Lagrave,Arcachon,Bègles,Blanquefort,Blaye,Bordeaux,Bruges,Cenon,Cestas,Eysines,Floirac,Gradignan,Gujan-Mestras,La Teste-de-Buch,Langon,Le Bouscat,Lesparre-Médoc,Libourne,Lormont,Mérignac,Pessac,Saint-Médard-en-Jalles,Talence,Villenave-d'Ornon
34:Agde,Béziers,Castelnau-le-Lez,Frontignan,Lattes,Lodève,Lunel,Mauguio,Montpellier,Sète
35:Bruz,Cesson-Sévigné,Fougères,Redon,Rennes,Saint-Malo,Vitré
36:Châteauroux,Issoudun,La Châtre,Le Blanc
37:Chinon,Joué-lès-Tours,Loches,Saint-Cyr-sur-Loire,Saint-Pierre-des-Corps,Tours
38:Bourgoin-Jallieu,Échirolles,Fontaine,Grenoble,L'Isle-d'Abeau,La Tour-du-Pin,Meylan,Saint-Égrève,Saint-Martin-d'Hères,Villefontaine,Voiron
39:Dole,Lons-le-Saunier
40:Biscarrosse,Dax,Mont-de-Marsan
41:Blois,Romorantin-Lanthenay,Vendôme
42:Firminy,Montbrison,Rive-de-Gier,Roanne,Saint-Chamond,Saint-Étienne,Saint-Just-Saint-Rambert
43:Brioude,Le Puy-en-Velay,Yssingeaux
44:Bouguenais,Carquefou,Châteaubriant,Couëron,Guérande,La Baule-Escoublac,La Chapelle-sur-Erdre,Nantes,Orvault,Pornic,Rezé,Saint-Herblain,Saint-Nazaire,Saint-Sébastien-sur-Loire,Sainte-Luce-sur-Loire,Vertou
45:Fleury-les-Aubrais,Montargis,Olivet,Orléans,Pithiviers,Saint-Jean-de-Braye,Saint-Jean-de-la-Ruelle,Saran
46:Cahors,Figeac,Gourdon
47:Agen,Marmande,Nérac,Villeneuve-sur-Lot
48:Florac Trois Rivières,Mende
49:Angers,Avrillé,Beaupréau-en-Mauges,Chemillé-en-Anjou,Cholet,Loire-Authion,Mauges-sur-Loire,Montrevault-sur-Èvre,Orée d'Anjou,Saumur,Segré-en-Anjou Bleu,Sèvremoine,Trélazé
50:Avranches,Cherbourg-en-Cotentin,Coutances,Saint-Lô
51:Châlons-en-Champagne,Épernay,Reims,Vitry-le-François
52:Chaumont,Langres,Saint-Dizier
53:Château-Gontier-sur-Mayenne,Laval,Mayenne
54:Longwy,Lunéville,Nancy,Toul,Val de Briey,Vandœuvre-lès-Nancy
55:Bar-le-Duc,Commercy,Verdun
56:Hennebont,Lanester,Lorient,Ploemeur,Pontivy,Vannes
57:Forbach,Hayange,Metz,Montigny-lès-Metz,Sarrebourg,Sarreguemines,Thionville,Yutz
58:Château-Chinon (Ville),Clamecy,Cosne-Cours-sur-Loire,Nevers
59:Armentières,Avesnes-sur-Helpe,Cambrai,Coudekerque-Branche,Croix,Denain,Douai,Dunkerque,Faches-Thumesnil,Grande-Synthe,Halluin,Haubourdin,Hazebrouck,Hem,La Madeleine,Lambersart,Lille,Marcq-en-Barœul,Maubeuge,Mons-en-Barœul,Ronchin,Roubaix,Saint-Amand-les-Eaux,Sin-le-Noble,Tourcoing,Valenciennes,Villeneuve-d'Ascq,Wasquehal,Wattignies,Wattrelos
60:Beauvais,Clermont,Compiègne,Creil,Nogent-sur-Oise,Senlis
61:Alençon,Argentan,Mortagne-au-Perche
62:Arras,Avion,Béthune,Boulogne-sur-Mer,Bruay-la-Buissière,Calais,Carvin,Hénin-Beaumont,Lens,Liévin,Montreuil-sur-Mer,Saint-Omer
63:Ambert,Chamalières,Clermont-Ferrand,Cournon-d'Auvergne,Issoire,Riom,Thiers
64:Anglet,Bayonne,Biarritz,Hendaye,Oloron-Sainte-Marie,Pau
65:Argelès-Gazost,Bagnères-de-Bigorre,Tarbes
66:Céret,Perpignan
67:Bischheim,Haguenau,Illkirch-Graffenstaden,Lingolsheim,Molsheim,Saverne,Schiltigheim,Sélestat,Strasbourg
68:Altkirch,Colmar,Mulhouse,Thann,Wittenheim
69:Caluire-et-Cuire,Décines-Charpieu,Écully,Francheville,Givors,Lyon,Meyzieu,Oullins-Pierre-Bénite,Rillieux-la-Pape,Saint-Fons,Saint-Genis-Laval,Saint-Priest,Sainte-Foy-lès-Lyon,Tassin-la-Demi-Lune,Vaulx-en-Velin,Vénissieux,Villefranche-sur-Saône,Villeurbanne
70:Lure,Vesoul
71:Autun,Chalon-sur-Saône,Charolles,Le Creusot,Louhans-Châteaurenaud,Mâcon,Montceau-les-Mines
72:La Flèche,Le Mans,Mamers
73:Aix-les-Bains,Albertville,Chambéry,Saint-Jean-de-Maurienne
74:Annecy,Annemasse,Bonneville,Cluses,Rumilly,Saint-Julien-en-Genevois,Sallanches,Thonon-les-Bains
75:Paris
76:Dieppe,Elbeuf,Fécamp,Le Grand-Quevilly,Le Havre,Le Petit-Quevilly,Mont-Saint-Aignan,Montivilliers,Rouen,Saint-Étienne-du-Rouvray,Sotteville-lès-Rouen
77:Brie-Comte-Robert,Bussy-Saint-Georges,Champs-sur-Marne,Chelles,Combs-la-Ville,Coulommiers,Dammarie-les-Lys,Fontainebleau,Lagny-sur-Marne,Le Mée-sur-Seine,Lognes,Meaux,Melun,Mitry-Mory,Moissy-Cramayel,Montereau-Fault-Yonne,Montévrain,Noisiel,Ozoir-la-Ferrière,Pontault-Combault,Provins,Roissy-en-Brie,Saint-Fargeau-Ponthierry,Savigny-le-Temple,Torcy,Villeparisis
78:Achères,Bois-d'Arcy,Carrières-sous-Poissy,Chatou,Conflans-Sainte-Honorine,Élancourt,Guyancourt,Houilles,La Celle-Saint-Cloud,Le Chesnay-Rocquencourt,Le Pecq,Le Vésinet,Les Clayes-sous-Bois,Les Mureaux,Limay,Maisons-Laffitte,Mantes-la-Jolie,Mantes-la-Ville,Marly-le-Roi,Maurepas,Montigny-le-Bretonneux,Plaisir,Poissy,Rambouillet,Saint-Cyr-l'École,Saint-Germain-en-Laye,Sartrouville,Trappes,Vélizy-Villacoublay,Verneuil-sur-Seine,Versailles,Viroflay
79:Bressuire,Niort,Parthenay
80:Abbeville,Amiens,Montdidier,Péronne
81:Albi,Castres,Gaillac
82:Castelsarrasin,Montauban
83:Brignoles,Draguignan,Fréjus,Hyères,La Crau,La Garde,La Seyne-sur-Mer,La Valette-du-Var,Roquebrune-sur-Argens,Saint-Maximin-la-Sainte-Baume,Saint-Raphaël,Sanary-sur-Mer,Six-Fours-les-Plages,Toulon
84:Avignon,Carpentras,Cavaillon,L'Isle-sur-la-Sorgue,Le Pontet,Pertuis,Sorgues
85:Challans,Fontenay-le-Comte,La Roche-sur-Yon,Les Herbiers,Les Sables-d'Olonne,Montaigu-Vendée
86:Châtellerault,Montmorillon,Poitiers
87:Bellac,Limoges,Rochechouart
88:Épinal,Neufchâteau,Saint-Dié-des-Vosges
89:Auxerre,Avallon
90:Belfort
91:Athis-Mons,Brétigny-sur-Orge,Brunoy,Chilly-Mazarin,Corbeil-Essonnes,Draveil,Étampes,Évry-Courcouronnes,Gif-sur-Yvette,Grigny,Juvisy-sur-Orge,Les Ulis,Longjumeau,Massy,Mennecy,Montgeron,Morsang-sur-Orge,Orsay,Palaiseau,Ris-Orangis,Saint-Michel-sur-Orge,Sainte-Geneviève-des-Bois,Savigny-sur-Orge,Verrières-le-Buisson,Vigneux-sur-Seine,Viry-Châtillon,Yerres
92:Antony,Asnières-sur-Seine,Bagneux,Bois-Colombes,Boulogne-Billancourt,Bourg-la-Reine,Châtenay-Malabry,Châtillon,Chaville,Clamart,Clichy,Colombes,Courbevoie,Fontenay-aux-Roses,Garches,Gennevilliers,Issy-les-Moulineaux,La Garenne-Colombes,Le Plessis-Robinson,Levallois-Perret,Malakoff,Meudon,Montrouge,Nanterre,Neuilly-sur-Seine,Puteaux,Rueil-Malmaison,Saint-Cloud,Sceaux,Sèvres,Suresnes,Vanves,Villeneuve-la-Garenne
93:Aubervilliers,Aulnay-sous-Bois,Bagnolet,Bobigny,Bondy,Clichy-sous-Bois,Drancy,Épinay-sur-Seine,Gagny,La Courneuve,Le Blanc-Mesnil,Le Bourget,Le Pré-Saint-Gervais,Le Raincy,Les Lilas,Les Pavillons-sous-Bois,Livry-Gargan,Montfermeil,Montreuil,Neuilly-Plaisance,Neuilly-sur-Marne,Noisy-le-Grand,Noisy-le-Sec,Pantin,Romainville,Rosny-sous-Bois,Saint-Ouen-sur-Seine,Sevran,Stains,Tremblay-en-France,Villemomble,Villepinte
94:Alfortville,Arcueil,Boissy-Saint-Léger,Bonneuil-sur-Marne,Bry-sur-Marne,Cachan,Champigny-sur-Marne,Charenton-le-Pont,Chennevières-sur-Marne,Chevilly-Larue,Choisy-le-Roi,Créteil,Fontenay-sous-Bois,Fresnes,Gentilly,Ivry-sur-Seine,Joinville-le-Pont,L'Haÿ-les-Roses,Le Kremlin-Bicêtre,Le Perreux-sur-Marne,Le Plessis-Trévise,Limeil-Brévannes,Maisons-Alfort,Nogent-sur-Marne,Orly,Saint-Mandé,Saint-Maur-des-Fossés,Sucy-en-Brie,Thiais,Villejuif,Villeneuve-le-Roi,Villeneuve-Saint-Georges,Villiers-sur-Marne,Vincennes,Vitry-sur-Seine
95:Argenteuil,Arnouville,Bezons,Cergy,Cormeilles-en-Parisis,Deuil-la-Barre,Domont,Eaubonne,Éragny-sur-Oise,Ermont,Franconville,Garges-lès-Gonesse,Gonesse,Goussainville,Herblay-sur-Seine,Jouy-le-Moutier,Montigny-lès-Cormeilles,Montmagny,Montmorency,Osny,Pontoise,Saint-Brice-sous-Forêt,Saint-Gratien,Saint-Leu-la-Forêt,Saint-Ouen-l'Aumône,Sannois,Sarcelles,Soisy-sous-Montmorency,Taverny,Vauréal,Villiers-le-Bel
971:Baie-Mahault,Basse-Terre,Capesterre-Belle-Eau,Lamentin,Le Gosier,Les Abymes,Les Saintes,Morne-à-l'Eau,Petit-Bourg,Pointe-à-Pitre
972:Ducos,Fort-de-France,Le Lamentin,Le Marin,Schœlcher
973:Cayenne,Kourou,Macouria,Matoury,Remire-Montjoly,Saint-Georges,Saint-Laurent-du-Maroni
974:La Possession,Le Tampon,Sainte-Suzanne
976:Dembeni,Dzaoudzi,Koungou,Mamoudzou
978:Saint-Martin
987:Faaa,Moorea-Maiao,Papeete,Punaauia
988:Dumbéa,Le Mont-Dore,Nouméa,Païta
`;
