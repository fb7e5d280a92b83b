/**
 * Countries that people say where they live by, less than a territory or astride several: natural regions, valleys,
 * massifs, islands. They name whom a line is for, never which territory fails: no code goes with them. Left out are
 * those that are ordinary words, and those that are told from the people of a town (« le Dunkerquois »).
 */
export const COUNTRIES = `
Agenais,Picardie maritime,Charente limousine,Drôme provençale,Ardèche verte,Ardèche méridionale,Bresse bourguignonne,Alpilles,Alsace bossue,Angoumois,Argonne,Armagnac,Artois,Astarac,Aubrac,Audomarois,Aunis,Auxois,Avant-Pays
savoyard,Avesnois,Avranchin,Balagne,Baronnies,Barrois,Bas-Maroni,Basse-Navarre,Basse-Terre,Bassigny,Bassin parisien,
Bauges,Bazadais,Béarn,Beauce,Beaufortain,Beaujolais,Belle-Île,Belledonne,Bessin,Bigorre,Bocage virois,Bocage vendéen,
Boischaut,Boulonnais,Bourbonnais,Brenne,Bressuirais,Briançonnais,Brière,Brivadois,Brocéliande,Bugey,Calaisis,
Calanques,Camargue,Cambrésis,Cap Corse,Cap Sizun,Capcir,Carladès,Casinca,Castagniccia,Centre-Bretagne,Centre-Var,
Cerdagne,Cévennes,Cézallier,Chablais,Chalonnais,Chalosse,Champagne berrichonne,Champsaur,Champsaur-Valgaudemar,
Charolais,Chartreuse,Châtelleraudais,Châtillonnais,Cilaos,Civraisien,Clunisois,Coëvrons,Coglais,Combrailles,
Comminges,Comtat,Comtat Venaissin,Conflent,Confolentais,Corbières,Cornouaille,Cotentin,Couserans,Coutançais,
Dévoluy,Diois,Dombes,Donezan,Dracénie,Drouais,Dunois,Embrunais,Entre-deux-Mers,Esterel,Estérel,Faucigny,
Fenouillèdes,Fiumorbo,Flandre intérieure,Florival,Forez,Gâtinais,Gévaudan,Gohelle,Goëlo,Grande-Terre,Grésivaudan,
Guillestrois,Hainaut,Haut-Doubs,Haut-Jura,Haut-Maroni,Haut-Var,Haute-Gironde,Haute-Mayenne,Hautes Vosges,Hurepoix,
Kochersberg,Labourd,Lauragais,Lavedan,Léon,Lévézou,Limagne,Livradois,Livradois-Forez,Lochois,Lomagne,Luberon,
Lunévillois,Mafate,Maremne,Margeride,Marie-Galante,Marquenterre,Matheysine,Mauges,Maurienne,Médoc,Mercantour,
Mézenc,Minervois,Monédières,Monts d'Arrée,Monts de Lacaune,Monts du Lyonnais,Morvan,Nebbio,Nivernais,Niolo,
Nord-Atlantique,Nord-Caraïbe,Nord-Isère,Ossau,Oisans,Ouest guyanais,Outre-Forêt,Pays basque,Pays Basque,Pays bigouden,
Pays d'Auge,Pays d'Ouche,Pays de Bitche,Pays de Bray,Pays de Caux,Pays de Gex,Pays de Retz,Pays du Mont-Blanc,
Pays-Haut,Penthièvre,Perche,Petite-Terre,Pévèle,Pilat,Planèze,Poher,Ponthieu,Porcien,Porhoët,Porzay,Provence verte,
Puisaye,Queyras,Quercy,Razès,Revermont,Rouergue,Roumois,Roussillon,Saintonge,Salazie,Sancerrois,Santerre,Sarladais,
Sartenais,Saulnois,Saumurois,Savès,Ségala,Segréen,Sénonais,Sidobre,Sologne,Soissonnais,Sud-Caraïbe,Suisse normande,
Sundgau,Talmondais,Tarentaise,Tardenois,Ternois,Thiérache,Thouarsais,Thymerais,Tricastin,Trièves,Trégor,Ubaye,Uzège,
Valgaudemar,Vallespir,Valromey,Velay,Vendômois,Vercors,Vermandois,Vésubie,Vexin,Vimeu,Vivarais,Volvestre,Voironnais,
Weppes,Woëvre,Xaintrie
`;
