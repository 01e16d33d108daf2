/** The published figures the sketch is drawn to; their sources stand in village.json. */
export const figures = {
  officialHectares: 149.124,
  population: 5190,
  dusun: 3,
  rw: 7,
  rt: 20,
  landUseTotalHectares: 149.41,
  landUse: [
    { kind: 'paddy', hectares: 97.528 },
    { kind: 'settlement', hectares: 29.474 },
    { kind: 'yard', hectares: 14.665 },
    { kind: 'infrastructure', hectares: 4.914 },
    { kind: 'cemetery', hectares: 2.758 },
    { kind: 'office', hectares: 0.071 }
  ]
} as const;
