import type { PrintMessages } from './print.id';

export const printMessages: PrintMessages = {
  title: 'Print and share the map',
  lead: 'A sheet of the village map at a round scale, with UTM grid, legend and sources as Perka BIG 3/2016 asks. What the map shows is what is printed.',
  needsScript: 'The sheet is drawn on your device: it needs JavaScript.',
  paper: 'Paper',
  orientation: 'Orientation',
  orientations: { landscape: 'Landscape', portrait: 'Portrait' },
  scale: 'Scale',
  scaleOption: (denominator) => `1 : ${denominator}`,
  wholeVillage: (denominator) => `1 : ${denominator} (whole village)`,
  detail: 'This scale is larger than the whole village fits at: the middle of the map view is printed.',
  save: 'Download PDF',
  savePng: 'Download PNG',
  saveGeoJson: 'GeoJSON of visible layers',
  saveCsv: 'CSV of visible layers',
  share: 'Share this map',
  qr: 'QR code to this map',
  saving: 'Making the file …',
  saved: (name) => `${name} saved`,
  failed: 'The file could not be made. Try again.',
  drawing: 'Drawing the sheet …',
  missing: 'The village’s layers could not be loaded.',
  retry: 'Try again',
  notPrinted: (layers) => `Not on paper: ${layers}.`,
  preview: (title) => `Preview of the sheet: ${title}`,
  back: 'Back to the map',
  actualSize: 'Print at actual size (100 %), not “fit to page”, so that the scale is true.',
  fileName: (village, paper) => `map-${village}-${paper}`,
  sheet: {
    title: (kind, village) => `Map of Livelihoods and the Integrated Zone, ${kind} ${village}`,
    plainTitle: (kind, village) => `Map of ${kind} ${village}`,
    subtitle: (kecamatan, kabupaten, provinsi) =>
      `Kecamatan ${kecamatan}, Kabupaten ${kabupaten}, ${provinsi}`,
    edition: (date, version) => `Edition ${date} · data ${version}`,
    north: 'N',
    scale: (denominator) => `Scale 1 : ${denominator}`,
    onPaper: (paper) => `on ${paper} paper`,
    legend: 'Legend',
    groups: {
      territory: 'Territory',
      services: 'Services',
      livelihoods: 'Livelihoods',
      ground: 'Land, roads and water'
    },
    certainty: (toSurvey, total) =>
      `Hollow dashed signs: sketch; solid signs: surveyed. ${toSurvey} of ${total} features are not surveyed yet.`,
    location: 'Location',
    inKabupaten: (kabupaten, kecamatan) => `Kab. ${kabupaten}; light green Kec. ${kecamatan}`,
    inIndonesia: (kabupaten) => `Kab. ${kabupaten} in Indonesia`,
    area: 'Area',
    areaText: (official, drawn) =>
      `${official} ha (official); ${drawn} ha (polygon, geodesic WGS84). The difference is not adjusted.`,
    areaDrawn: (drawn) => `${drawn} ha (polygon, geodesic WGS84).`,
    projection: 'Projection',
    projectionText: (zone, grid, seconds, convergence) =>
      `UTM zone ${zone}, datum WGS84. Grid ${grid} m; black and white border every ${seconds} seconds. Arrow: grid north, ${convergence}° from true north.`,
    corner: (lat, lng) => `Northwest corner ${lat}, ${lng}.`,
    hemispheres: { north: 'N', south: 'S', east: 'E', west: 'W' },
    sources: 'Sources',
    indicative: 'Outlines are indicative, not a legal boundary; that is set by a Perbup.'
  }
};
