/**
 * Communes of 9000 people or more and seats of arrondissements, by territory; names that are ordinary
 * words are left out. Made by tools/detect-towns.ts from the official geographic code (INSEE, through
 * @etalab/decoupage-administratif); do not edit.
 */
export const TOWNS = `
01:Ambérieu-en-Bugey,Belley,Bourg-en-Bresse,Divonne-les-Bains,Ferney-Voltaire,Gex,Miribel,Nantua,Oyonnax,Prévessin-Moëns,Saint-Genis-Pouilly,Valserhône
02:Château-Thierry,Chauny,Laon,Saint-Quentin,Soissons,Tergnier,Vervins,Villers-Cotterêts
03:Cusset,Montluçon,Moulins,Vichy,Yzeure
04:Barcelonnette,Castellane,Digne-les-Bains,Forcalquier,Manosque
05:Briançon,Gap
06:Antibes,Beausoleil,Biot,Cagnes-sur-Mer,Cannes,Grasse,Le Cannet,Mandelieu-la-Napoule,Menton,Mouans-Sartoux,Mougins,Nice,Roquebrune-Cap-Martin,Saint-Laurent-du-Var,Valbonne,Vallauris,Vence,Villeneuve-Loubet
07:Annonay,Aubenas,Guilherand-Granges,Largentière,Privas,Tournon-sur-Rhône
08:Charleville-Mézières,Rethel,Sedan,Vouziers
09:Foix,Pamiers,Saint-Girons
10:Bar-sur-Aube,La Chapelle-Saint-Luc,Nogent-sur-Seine,Romilly-sur-Seine,Saint-André-les-Vergers,Sainte-Savine,Troyes
11:Carcassonne,Castelnaudary,Lézignan-Corbières,Limoux,Narbonne
12:Millau,Onet-le-Château,Rodez,Villefranche-de-Rouergue
13:Aix-en-Provence,Allauch,Arles,Aubagne,Auriol,Berre-l'Étang,Bouc-Bel-Air,Cabriès,Châteauneuf-les-Martigues,Châteaurenard,Fos-sur-Mer,Fuveau,Gardanne,Gignac-la-Nerthe,Istres,La Ciotat,La Fare-les-Oliviers,Lambesc,Lançon-Provence,Les Pennes-Mirabeau,Marignane,Marseille,Martigues,Miramas,Pélissanne,Plan-de-Cuques,Port-de-Bouc,Rognac,Saint-Martin-de-Crau,Saint-Rémy-de-Provence,Salon-de-Provence,Septèmes-les-Vallons,Tarascon,Trets,Vitrolles
14:Bayeux,Caen,Hérouville-Saint-Clair,Ifs,Lisieux,Mézidon Vallée d'Auge,Mondeville,Ouistreham,Vire
15:Aurillac,Mauriac,Saint-Flour
16:Angoulême,Cognac,Confolens,Soyaux
17:Aytré,Jonzac,La Rochelle,Rochefort,Royan,Saint-Jean-d'Angély,Saintes
18:Bourges,Saint-Amand-Montrond,Saint-Doulchard,Vierzon
19:Brive-la-Gaillarde,Tulle,Ussel
21:Beaune,Chenôve,Chevigny-Saint-Sauveur,Dijon,Fontaine-lès-Dijon,Montbard,Talant
22:Dinan,Guingamp,Lamballe-Armor,Lannion,Loudéac,Plérin,Ploufragan,Saint-Brieuc
23:Aubusson,Guéret
24:Bergerac,Boulazac Isle Manoire,Nontron,Périgueux,Sarlat-la-Canéda
25:Audincourt,Besançon,Montbéliard,Pontarlier,Valentigney
26:Bourg-de-Péage,Bourg-lès-Valence,Livron-sur-Drôme,Montélimar,Nyons,Pierrelatte,Portes-lès-Valence,Romans-sur-Isère,Valence
27:Bernay,Évreux,Gisors,Les Andelys,Louviers,Pont-Audemer,Val-de-Reuil,Vernon
28:Chartres,Châteaudun,Dreux,Lucé,Mainvilliers,Nogent-le-Rotrou,Vernouillet
29:Brest,Châteaulin,Concarneau,Douarnenez,Fouesnant,Guipavas,Landerneau,Landivisiau,Le Relecq-Kerhuon,Morlaix,Plougastel-Daoulas,Plouzané,Quimper,Quimperlé
2A:Ajaccio,Porto-Vecchio,Sartène
2B:Bastia,Borgo,Calvi,Corte
30:Alès,Bagnols-sur-Cèze,Beaucaire,Le Vigan,Nîmes,Pont-Saint-Esprit,Saint-Gilles,Vauvert,Villeneuve-lès-Avignon
31:Aucamville,Auterive,Balma,Blagnac,Castanet-Tolosan,Castelginest,Colomiers,Cugnaux,Fonsorbes,Frouzins,Grenade,L'Union,Launaguet,Léguevin,Muret,Plaisance-du-Touch,Portet-sur-Garonne,Ramonville-Saint-Agne,Revel,Saint-Gaudens,Saint-Jean,Saint-Lys,Saint-Orens-de-Gameville,Seysses,Toulouse,Tournefeuille,Villeneuve-Tolosane
32:Auch,L'Isle-Jourdain,Mirande
33:Ambarès-et-Lagrave,Andernos-les-Bains,Arcachon,Audenge,Bègles,Biganos,Blanquefort,Blaye,Bordeaux,Bruges,Cenon,Cestas,Eysines,Floirac,Gradignan,Gujan-Mestras,La Teste-de-Buch,Langon,Le Bouscat,Le Haillan,Le Taillan-Médoc,Le Teich,Léognan,Lesparre-Médoc,Libourne,Lormont,Mérignac,Mios,Parempuyre,Pessac,Saint-André-de-Cubzac,Saint-Jean-d'Illac,Saint-Loubès,Saint-Médard-en-Jalles,Talence,Villenave-d'Ornon
34:Agde,Béziers,Castelnau-le-Lez,Clermont-l'Hérault,Frontignan,Grabels,Juvignac,Lattes,Le Crès,Lodève,Lunel,Mauguio,Mèze,Montpellier,Pérols,Saint-Gély-du-Fesc,Saint-Jean-de-Védas,Sète,Villeneuve-lès-Maguelone
35:Betton,Bruz,Cesson-Sévigné,Chantepie,Châteaugiron,Dinard,Fougères,Guichen,Le Rheu,Liffré,Pacé,Redon,Rennes,Saint-Grégoire,Saint-Jacques-de-la-Lande,Saint-Malo,Vitré
36:Châteauroux,Issoudun,La Châtre,Le Blanc
37:Amboise,Chambray-lès-Tours,Chinon,Fondettes,Joué-lès-Tours,La Riche,Loches,Montlouis-sur-Loire,Saint-Avertin,Saint-Cyr-sur-Loire,Saint-Pierre-des-Corps,Tours
38:Bourgoin-Jallieu,Charvieu-Chavagneux,Échirolles,Eybens,Fontaine,Grenoble,L'Isle-d'Abeau,La Tour-du-Pin,Le Pont-de-Claix,Meylan,Saint-Égrève,Saint-Martin-d'Hères,Sassenage,Seyssinet-Pariset,Villefontaine,Voiron,Voreppe
39:Dole,Lons-le-Saunier
40:Biscarrosse,Capbreton,Dax,Mont-de-Marsan,Saint-Paul-lès-Dax,Saint-Pierre-du-Mont,Tarnos
41:Blois,Romorantin-Lanthenay,Vendôme
42:Andrézieux-Bouthéon,Firminy,Le Chambon-Feugerolles,Montbrison,Riorges,Rive-de-Gier,Roanne,Roche-la-Molière,Saint-Chamond,Saint-Étienne,Saint-Just-Saint-Rambert
43:Brioude,Le Puy-en-Velay,Yssingeaux
44:Ancenis-Saint-Géréon,Basse-Goulaine,Blain,Bouguenais,Carquefou,Châteaubriant,Couëron,Guérande,La Baule-Escoublac,La Chapelle-sur-Erdre,Les Sorinières,Nantes,Nort-sur-Erdre,Orvault,Pontchâteau,Pornic,Pornichet,Rezé,Saint-Brevin-les-Pins,Saint-Herblain,Saint-Nazaire,Saint-Philbert-de-Grand-Lieu,Saint-Sébastien-sur-Loire,Sainte-Luce-sur-Loire,Savenay,Thouaré-sur-Loire,Treillières,Vallet
45:Amilly,Châlette-sur-Loing,Chécy,Fleury-les-Aubrais,Gien,Ingré,La Chapelle-Saint-Mesmin,Montargis,Olivet,Orléans,Pithiviers,Saint-Jean-de-Braye,Saint-Jean-de-la-Ruelle,Saint-Jean-le-Blanc,Saran
46:Cahors,Figeac,Gourdon
47:Agen,Le Passage,Marmande,Nérac,Tonneins,Villeneuve-sur-Lot
48:Florac Trois Rivières,Mende
49:Angers,Avrillé,Baugé-en-Anjou,Beaupréau-en-Mauges,Brissac Loire Aubance,Chemillé-en-Anjou,Cholet,Doué-en-Anjou,Les Ponts-de-Cé,Loire-Authion,Mauges-sur-Loire,Montrevault-sur-Èvre,Orée d'Anjou,Saint-Barthélemy-d'Anjou,Saumur,Segré-en-Anjou Bleu,Sèvremoine,Trélazé
50:Avranches,Carentan-les-Marais,Cherbourg-en-Cotentin,Coutances,Granville,La Hague,Saint-Lô
51:Châlons-en-Champagne,Épernay,Reims,Tinqueux,Vitry-le-François
52:Chaumont,Langres,Saint-Dizier
53:Château-Gontier-sur-Mayenne,Laval,Mayenne
54:Dombasle-sur-Meurthe,Jarville-la-Malgrange,Laxou,Longwy,Lunéville,Maxéville,Mont-Saint-Martin,Nancy,Pont-à-Mousson,Saint-Max,Tomblaine,Toul,Val de Briey,Vandœuvre-lès-Nancy,Villers-lès-Nancy,Villerupt
55:Bar-le-Duc,Commercy,Verdun
56:Auray,Guidel,Hennebont,Lanester,Lorient,Ploemeur,Ploërmel,Pontivy,Saint-Avé,Sarzeau,Séné,Vannes
57:Amnéville,Creutzwald,Fameck,Florange,Forbach,Freyming-Merlebach,Hagondange,Hayange,Maizières-lès-Metz,Metz,Montigny-lès-Metz,Rombas,Saint-Avold,Sarrebourg,Sarreguemines,Stiring-Wendel,Thionville,Woippy,Yutz
58:Château-Chinon (Ville),Clamecy,Cosne-Cours-sur-Loire,Nevers,Varennes-Vauzelles
59:Aniche,Annœullin,Anzin,Armentières,Avesnes-sur-Helpe,Bailleul,Bondues,Bruay-sur-l'Escaut,Cambrai,Caudry,Comines,Condé-sur-l'Escaut,Coudekerque-Branche,Croix,Denain,Douai,Douchy-les-Mines,Dunkerque,Escaudain,Faches-Thumesnil,Fourmies,Grande-Synthe,Gravelines,Halluin,Haubourdin,Hautmont,Hazebrouck,Hem,Jeumont,La Madeleine,Lambersart,Leers,Lesquin,Lille,Lys-lez-Lannoy,Marcq-en-Barœul,Marly,Marquette-lez-Lille,Maubeuge,Merville,Mons-en-Barœul,Mouvaux,Neuville-en-Ferrain,Raismes,Ronchin,Roncq,Roubaix,Saint-Amand-les-Eaux,Saint-André-lez-Lille,Saint-Saulve,Seclin,Sin-le-Noble,Somain,Tourcoing,Valenciennes,Vieux-Condé,Villeneuve-d'Ascq,Wambrechies,Wasquehal,Wattignies,Wattrelos
60:Beauvais,Chambly,Chantilly,Clermont,Compiègne,Creil,Crépy-en-Valois,Lamorlaye,Méru,Montataire,Nogent-sur-Oise,Noyon,Pont-Sainte-Maxence,Senlis
61:Alençon,Argentan,Flers,Mortagne-au-Perche
62:Aire-sur-la-Lys,Arques,Arras,Auchel,Avion,Berck,Béthune,Beuvry,Boulogne-sur-Mer,Bruay-la-Buissière,Bully-les-Mines,Calais,Carvin,Courrières,Étaples,Harnes,Hénin-Beaumont,Lens,Liévin,Lillers,Longuenesse,Marck,Méricourt,Montigny-en-Gohelle,Montreuil-sur-Mer,Nœux-les-Mines,Oignies,Outreau,Saint-Martin-Boulogne,Saint-Omer,Sallaumines
63:Ambert,Aubière,Beaumont,Chamalières,Clermont-Ferrand,Cournon-d'Auvergne,Gerzat,Issoire,Pont-du-Château,Riom,Thiers
64:Anglet,Bayonne,Biarritz,Billère,Hendaye,Lescar,Lons,Oloron-Sainte-Marie,Orthez,Pau,Saint-Jean-de-Luz,Urrugne
65:Argelès-Gazost,Bagnères-de-Bigorre,Lourdes,Tarbes
66:Argelès-sur-Mer,Cabestany,Canet-en-Roussillon,Céret,Elne,Perpignan,Pia,Rivesaltes,Saint-Cyprien,Saint-Estève,Saint-Laurent-de-la-Salanque
67:Bischheim,Bischwiller,Brumath,Erstein,Haguenau,Hœnheim,Illkirch-Graffenstaden,Lingolsheim,Molsheim,Obernai,Ostwald,Saverne,Schiltigheim,Sélestat,Strasbourg
68:Altkirch,Cernay,Colmar,Guebwiller,Illzach,Kingersheim,Mulhouse,Pfastatt,Riedisheim,Rixheim,Thann,Wittelsheim,Wittenheim
69:Belleville-en-Beaujolais,Brignais,Caluire-et-Cuire,Chaponost,Chassieu,Corbas,Craponne,Dardilly,Décines-Charpieu,Écully,Feyzin,Francheville,Genas,Givors,Grigny-sur-Rhône,Irigny,Lyon,Meyzieu,Oullins-Pierre-Bénite,Rillieux-la-Pape,Saint-Fons,Saint-Genis-Laval,Saint-Priest,Sainte-Foy-lès-Lyon,Tarare,Tassin-la-Demi-Lune,Vaulx-en-Velin,Vénissieux,Villefranche-sur-Saône,Villeurbanne
70:Héricourt,Lure,Vesoul
71:Autun,Chalon-sur-Saône,Charolles,Le Creusot,Louhans-Châteaurenaud,Mâcon,Montceau-les-Mines,Paray-le-Monial
72:Allonnes,La Flèche,Le Mans,Mamers,Sablé-sur-Sarthe
73:Aix-les-Bains,Albertville,Chambéry,La Motte-Servolex,La Ravoire,Saint-Jean-de-Maurienne
74:Annecy,Annemasse,Bonneville,Cluses,Évian-les-Bains,Fillière,Gaillard,La Roche-sur-Foron,Passy,Poisy,Rumilly,Saint-Julien-en-Genevois,Sallanches,Scionzier,Thonon-les-Bains,Vétraz-Monthoux,Ville-la-Grand
75:Paris
76:Barentin,Bois-Guillaume,Bolbec,Canteleu,Caudebec-lès-Elbeuf,Darnétal,Déville-lès-Rouen,Dieppe,Elbeuf,Fécamp,Grand-Couronne,Le Grand-Quevilly,Le Havre,Le Petit-Quevilly,Maromme,Mont-Saint-Aignan,Montivilliers,Oissel-sur-Seine,Petit-Caux,Port-Jérôme-sur-Seine,Rouen,Saint-Étienne-du-Rouvray,Sotteville-lès-Rouen,Yvetot
77:Avon,Brie-Comte-Robert,Bussy-Saint-Georges,Cesson,Champs-sur-Marne,Chelles,Claye-Souilly,Combs-la-Ville,Coulommiers,Dammarie-les-Lys,Dammartin-en-Goële,Fontainebleau,La Ferté-sous-Jouarre,Lagny-sur-Marne,Le Mée-sur-Seine,Lieusaint,Lognes,Magny-le-Hongre,Meaux,Melun,Mitry-Mory,Moissy-Cramayel,Montereau-Fault-Yonne,Montévrain,Moret-Loing-et-Orvanne,Nemours,Noisiel,Ozoir-la-Ferrière,Pontault-Combault,Provins,Roissy-en-Brie,Saint-Fargeau-Ponthierry,Savigny-le-Temple,Serris,Thorigny-sur-Marne,Torcy,Vaires-sur-Marne,Vaux-le-Pénil,Vert-Saint-Denis,Villeparisis
78:Achères,Andrésy,Aubergenville,Bois-d'Arcy,Bougival,Carrières-sous-Poissy,Carrières-sur-Seine,Chanteloup-les-Vignes,Chatou,Conflans-Sainte-Honorine,Croissy-sur-Seine,Élancourt,Fontenay-le-Fleury,Guyancourt,Houilles,La Celle-Saint-Cloud,Le Chesnay-Rocquencourt,Le Pecq,Le Vésinet,Les Mureaux,Limay,Magny-les-Hameaux,Maisons-Laffitte,Mantes-la-Jolie,Mantes-la-Ville,Marly-le-Roi,Maurepas,Montesson,Montigny-le-Bretonneux,Plaisir,Poissy,Rambouillet,Saint-Cyr-l'École,Saint-Germain-en-Laye,Sartrouville,Trappes,Triel-sur-Seine,Vélizy-Villacoublay,Verneuil-sur-Seine,Versailles,Villepreux,Viroflay,Voisins-le-Bretonneux
79:Bressuire,Niort,Parthenay,Thouars
80:Abbeville,Albert,Amiens,Montdidier,Péronne
81:Albi,Carmaux,Castres,Gaillac,Graulhet,Lavaur,Mazamet,Saint-Sulpice-la-Pointe
82:Castelsarrasin,Moissac,Montauban
83:Brignoles,Carqueiranne,Cogolin,Cuers,Draguignan,Fréjus,Hyères,La Crau,La Farlède,La Garde,La Londe-les-Maures,La Seyne-sur-Mer,La Valette-du-Var,Le Beausset,Le Luc,Le Muy,Le Pradet,Lorgues,Ollioules,Roquebrune-sur-Argens,Saint-Cyr-sur-Mer,Saint-Maximin-la-Sainte-Baume,Saint-Raphaël,Sainte-Maxime,Sanary-sur-Mer,Six-Fours-les-Plages,Solliès-Pont,Toulon,Vidauban
84:Avignon,Bollène,Carpentras,Cavaillon,L'Isle-sur-la-Sorgue,Le Pontet,Monteux,Morières-lès-Avignon,Pernes-les-Fontaines,Pertuis,Sorgues,Valréas,Vedène
85:Aizenay,Challans,Fontenay-le-Comte,La Roche-sur-Yon,Les Herbiers,Les Sables-d'Olonne,Luçon,Montaigu-Vendée,Saint-Hilaire-de-Riez
86:Buxerolles,Châtellerault,Montmorillon,Poitiers
87:Bellac,Couzeix,Limoges,Panazol,Rochechouart,Saint-Junien
88:Épinal,Neufchâteau,Saint-Dié-des-Vosges
89:Auxerre,Avallon,Joigny
90:Belfort
91:Arpajon,Athis-Mons,Bondoufle,Brétigny-sur-Orge,Breuillet,Brunoy,Bures-sur-Yvette,Chilly-Mazarin,Corbeil-Essonnes,Crosne,Dourdan,Draveil,Épinay-sous-Sénart,Épinay-sur-Orge,Étampes,Évry-Courcouronnes,Fleury-Mérogis,Gif-sur-Yvette,Grigny,Igny,Juvisy-sur-Orge,Les Ulis,Longjumeau,Massy,Mennecy,Montgeron,Montlhéry,Morangis,Morsang-sur-Orge,Orsay,Palaiseau,Quincy-sous-Sénart,Ris-Orangis,Saint-Germain-lès-Arpajon,Saint-Michel-sur-Orge,Saint-Pierre-du-Perray,Sainte-Geneviève-des-Bois,Savigny-sur-Orge,Verrières-le-Buisson,Vigneux-sur-Seine,Villebon-sur-Yvette,Viry-Châtillon,Yerres
92:Antony,Asnières-sur-Seine,Bagneux,Bois-Colombes,Boulogne-Billancourt,Châtenay-Malabry,Châtillon,Chaville,Clamart,Clichy,Colombes,Courbevoie,Fontenay-aux-Roses,Garches,Gennevilliers,Issy-les-Moulineaux,La Garenne-Colombes,Le Plessis-Robinson,Levallois-Perret,Malakoff,Meudon,Montrouge,Nanterre,Neuilly-sur-Seine,Puteaux,Rueil-Malmaison,Saint-Cloud,Sceaux,Sèvres,Suresnes,Vanves,Ville-d'Avray,Villeneuve-la-Garenne
93:Aubervilliers,Aulnay-sous-Bois,Bagnolet,Bobigny,Bondy,Clichy-sous-Bois,Drancy,Dugny,Épinay-sur-Seine,Gagny,La Courneuve,Le Blanc-Mesnil,Le Bourget,Le Pré-Saint-Gervais,Le Raincy,Les Lilas,Les Pavillons-sous-Bois,Livry-Gargan,Montfermeil,Montreuil,Neuilly-Plaisance,Neuilly-sur-Marne,Noisy-le-Grand,Noisy-le-Sec,Pantin,Romainville,Rosny-sous-Bois,Saint-Ouen-sur-Seine,Sevran,Stains,Tremblay-en-France,Villemomble,Villepinte,Villetaneuse
94:Alfortville,Arcueil,Boissy-Saint-Léger,Bonneuil-sur-Marne,Bry-sur-Marne,Cachan,Champigny-sur-Marne,Charenton-le-Pont,Chennevières-sur-Marne,Chevilly-Larue,Choisy-le-Roi,Créteil,Fontenay-sous-Bois,Fresnes,Gentilly,Ivry-sur-Seine,Joinville-le-Pont,L'Haÿ-les-Roses,La Queue-en-Brie,Le Kremlin-Bicêtre,Le Perreux-sur-Marne,Le Plessis-Trévise,Limeil-Brévannes,Maisons-Alfort,Nogent-sur-Marne,Orly,Ormesson-sur-Marne,Saint-Mandé,Saint-Maur-des-Fossés,Saint-Maurice,Sucy-en-Brie,Thiais,Valenton,Villecresnes,Villejuif,Villeneuve-le-Roi,Villeneuve-Saint-Georges,Villiers-sur-Marne,Vincennes,Vitry-sur-Seine
95:Argenteuil,Arnouville,Beauchamp,Beaumont-sur-Oise,Bezons,Cergy,Cormeilles-en-Parisis,Deuil-la-Barre,Domont,Eaubonne,Enghien-les-Bains,Éragny-sur-Oise,Ermont,Ézanville,Fosses,Franconville,Garges-lès-Gonesse,Gonesse,Goussainville,Herblay-sur-Seine,Jouy-le-Moutier,L'Isle-Adam,Louvres,Méry-sur-Oise,Montigny-lès-Cormeilles,Montmagny,Montmorency,Osny,Persan,Pierrelaye,Pontoise,Saint-Brice-sous-Forêt,Saint-Gratien,Saint-Leu-la-Forêt,Saint-Ouen-l'Aumône,Sannois,Sarcelles,Soisy-sous-Montmorency,Taverny,Vauréal,Villiers-le-Bel
971:Baie-Mahault,Basse-Terre,Capesterre-Belle-Eau,Lamentin,Le Gosier,Les Abymes,Morne-à-l'Eau,Petit-Bourg,Pointe-à-Pitre,Saint-François
972:Ducos,Fort-de-France,Gros-Morne,Le Lamentin,Le Marin,Rivière-Pilote,Rivière-Salée,Sainte-Luce,Schœlcher
973:Apatou,Cayenne,Grand-Santi,Kourou,Macouria,Mana,Maripasoula,Matoury,Remire-Montjoly,Saint-Georges,Saint-Laurent-du-Maroni
974:Bras-Panon,L'Étang-Salé,La Possession,Le Tampon,Les Avirons,Petite-Île,Sainte-Suzanne
976:Bandraboua,Bandrele,Dembeni,Dzaoudzi,Koungou,Mamoudzou,Ouangani,Pamandzi,Sada,Tsingoni
977:Saint-Barthélemy
978:Saint-Martin
987:Arue,Bora-Bora,Faaa,Hitiaa O Te Ra,Mahina,Moorea-Maiao,Paea,Papara,Papeete,Pirae,Punaauia,Taiarapu-Est,Teva I Uta
988:Dumbéa,Le Mont-Dore,Lifou,Nouméa,Païta
`;
