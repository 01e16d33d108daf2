import type { DataWords } from './data-words.id';

/** What English calls what a village's data hold: layers, kinds, and how sure each place is. */
export const dataWords: DataWords = {
  layers: {
    neighbours: 'Neighbouring villages',
    land: 'Land use',
    water: 'River and channels',
    roads: 'Roads',
    dusun: 'Dusun',
    rt: 'RT',
    together: 'Together',
    zone: 'Zone',
    links: 'One round',
    markets: 'Markets of the crafts',
    plantation: 'Plantation',
    farming: 'Farming',
    food: 'Traditional food',
    crafts: 'Bamboo crafts',
    facilities: 'Facilities'
  },
  status: {
    official: 'official',
    surveyed: 'surveyed',
    mapped: 'mapped',
    published: 'published',
    sketch: 'sketch',
    unknown: 'unknown'
  },
  kinds: {
    boundary: { village: 'Village boundary' },
    dusun: { dusun: 'Dusun' },
    rt: { rt: 'RT' },
    zone: { zone: 'Integrated zone' },
    facilities: {
      government: 'Government office',
      market: 'Village market',
      economy: 'Community economic centre',
      health: 'Health service',
      education: 'Education and training',
      worship: 'Place of worship',
      shop: 'Stalls and shops',
      post: 'Posts and dusun halls',
      water: 'Clean water',
      other: 'Other facilities'
    },
    crafts: {
      workshop: 'Bamboo weaving workshop',
      weavers: 'Group of weavers',
      showroom: 'Weaving showroom',
      grove: 'Bamboo grove'
    },
    farming: { paddy: 'Paddy', group: 'Farmer group', mill: 'Rice mill', store: 'Rice barn' },
    plantation: { coconut: 'Coconut garden', mixed: 'Mixed garden', nursery: 'Nursery' },
    food: { maker: 'Food maker', kitchen: 'Shared kitchen', stall: 'Snack seller' },
    land: {
      paddy: 'Paddy',
      settlement: 'Settlement',
      yard: 'House gardens',
      infrastructure: 'Public infrastructure',
      office: 'Offices',
      cemetery: 'Cemetery',
      dryland: 'Dry fields',
      plantation: 'Plantation',
      forest: 'Forest',
      water: 'Water',
      other: 'Other'
    },
    roads: {
      through: 'Through road',
      village: 'Village road',
      alley: 'Alley',
      dike: 'Paddy dike'
    },
    water: { river: 'River', channel: 'Channel', pond: 'Pond', bridge: 'Bridge' },
    markets: {
      local: 'Local market',
      regional: 'Regional market',
      national: 'National market',
      abroad: 'Market abroad'
    },
    neighbours: { village: 'Neighbouring village' }
  },
  zoneKinds: {
    government: 'Office',
    market: 'Market',
    economy: 'Economy',
    health: 'Health',
    education: 'Education'
  },
  subkinds: {
    office: 'village office',
    hall: 'village hall',
    'post-office': 'post office',
    'village-market': 'village market',
    'snack-centre': 'snack centre',
    'economic-centre': 'economic centre',
    cooperative: 'cooperative',
    bank: 'bank',
    'health-post': 'village health post',
    posyandu: 'posyandu',
    puskesmas: 'puskesmas',
    midwife: 'midwife',
    pharmacy: 'pharmacy',
    kindergarten: 'kindergarten',
    primary: 'primary school',
    secondary: 'secondary school',
    training: 'training centre',
    library: 'library',
    mosque: 'mosque',
    musala: 'musala',
    church: 'church',
    stall: 'stall',
    store: 'shop',
    'security-post': 'security post',
    'hamlet-hall': 'dusun hall',
    'water-company': 'water company',
    well: 'public well',
    tap: 'public tap',
    sport: 'sports field',
    'cemetery-gate': 'cemetery gate',
    other: 'other'
  },
  surfaces: { asphalt: 'asphalt', concrete: 'concrete', paving: 'paving', gravel: 'gravel', earth: 'earth' },
  passable: {
    foot: 'on foot only',
    bicycle: 'up to bicycles',
    motorbike: 'up to motorbikes',
    car: 'up to cars'
  }
};
