import type { FlipSentence, IntegrationMessages } from './integration.id';

/** What the integration page says in English. */
export const integrationMessages: IntegrationMessages = {
  title: 'Integration',
  about: (village) =>
    `Where services and livelihoods of ${village} are best joined, why there, and how sure that is.`,
  panel: 'Question and criteria',
  question: 'What shall be joined?',
  considered: 'What counts',
  spread: 'values across the village',
  weight: (name) => `Weight: ${name}`,
  weightValue: (points, share) => `${points} of 50 points, ${share}`,
  eye: (name) => `See only: ${name}`,
  eyeOff: (name) => `Back to all criteria, not only: ${name}`,
  remove: (name) => `Take out: ${name}`,
  add: 'Add a criterion',
  addChoose: 'Choose …',
  addFull: 'At most eight criteria. Take one out first.',
  reset: 'Back to the first weights',
  risk: 'Attitude to risk',
  riskCareful: 'Careful: all must do',
  riskBrave: 'Brave: one excels',
  riskValue: (value) =>
    value === 0 ? 'Middle: summed by weight' : value < 0 ? `Careful ${-value} of 10` : `Brave ${value} of 10`,
  constraints: 'Not to be built on',
  constraintNames: {
    outside: 'Outside the village',
    protectedPaddy: 'Protected paddy',
    water: 'Rivers and their banks',
    cemetery: 'Burial grounds',
    infrastructure: 'Roads and utilities',
    paddy: 'All paddy',
    slope: 'Steep slopes',
    builtUp: 'Already built up',
    notVillageOwned: 'Not village-owned'
  },
  noData: 'no data yet',
  hectares: (value) => `${value} ha`,
  allowed: (value) => `${value} ha are left to build on.`,
  legend: {
    suitability: (name) => `Suitability: ${name}`,
    single: (name) => `Only: ${name}`,
    low: 'low',
    high: 'high',
    excluded: 'not to be built on',
    worth: 'worth 0 to 100'
  },
  sites: {
    title: 'Best places',
    searching: 'Looking for places …',
    updating: 'Computing again …',
    failed: 'The computation failed. Map and settings stay.',
    retry: 'Try again',
    none: 'No place is left.',
    noneWhy: (name, hectares) =>
      `All ground of the village is excluded. The largest part: ${name} (${hectares} ha). Switch one off to see other choices.`,
    noWeight: 'All weights are zero: there is nothing to rank by.',
    rank: (rank) => `Site ${rank}`,
    score: (score) => `Score ${score} of 100`,
    of100: '/ 100',
    show: (rank, place) => `Site ${rank}, ${place}: show its details`,
    parts: 'Where the score comes from',
    steady: (share) => `Still best in ${share}`,
    steadyDraws: (draws) => `of ${draws} trials of weights`,
    best: (share) => `Best in ${share} of trials`,
    topThree: (share) => `top three ${share}`,
    elsewhere: (share) => `In ${share} of trials another place is best.`,
    positions: (share, draws) => `${share} when places are off (${draws} trials)`,
    positionsRunning: 'Places are being shifted about …',
    flip: (rank, name, up, from, to): FlipSentence => [
      `Turns to site ${rank} when the weight of `,
      name,
      ` ${up ? 'rises' : 'falls'} from ${from} to `,
      to,
      '.'
    ],
    noFlip: 'No single weight overturns the first place.',
    sketch: (share) => `${share} of what this answer rests on is a sketch: survey before building.`,
    solid: (share) => `${share} of what this answer rests on is a sketch.`,
    here: 'Open this place'
  },
  doubt: {
    line: 'An example on a sketch, not yet for deciding',
    survey: 'Survey first'
  },
  missing: {
    title: 'Cannot be computed yet',
    intro: 'To look for places, this village still needs:',
    roads: 'roads',
    rt: 'RT with their number of people',
    places: 'places of crafts, farming, plantations or food',
    facilities: 'facilities',
    land: 'land use (without it all of the village counts as free to build on)',
    some: 'Not in the data of this village, and so not counted:',
    toData: 'See the village’s data'
  },
  table: {
    title: 'All figures in a table',
    site: 'Site',
    place: 'Place',
    score: 'Score',
    points: 'points',
    within5: (name) => `${name} within 5 minutes`,
    people: 'People within 10 minutes',
    toZone: 'Minutes to the integrated zone',
    toRoad: 'Minutes to the main road',
    families: 'Kinds of livelihood near',
    firstShare: 'Best, trials of weights',
    positionShare: 'Best, trials of places',
    coordinates: 'Coordinates (longitude, latitude)',
    noWay: 'no way',
    families4: {
      crafts: 'Bamboo weavers',
      farming: 'Farming places',
      plantation: 'Gardens',
      food: 'Snack kitchens'
    },
    nearest: {
      government: 'Minutes to the village office',
      market: 'Minutes to the market',
      economy: 'Minutes to the economic centre',
      health: 'Minutes to health care',
      education: 'Minutes to a place to learn'
    }
  },
  units: {
    minutes: (value) => `${value} ${value === '1' ? 'minute' : 'minutes'}`,
    people: (value) => `${value} people`,
    places: (value) => `as good as ${value} places at the door`,
    families: (value) => `${value} kinds of livelihood`
  },
  tabs: { sites: 'Sites', question: 'Criteria' }
};
