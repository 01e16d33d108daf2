import type { ReportMessages } from './report.id';

/** Words of the report dialog in English. */
export const reportMessages: ReportMessages = {
  title: 'Report a mistake',
  about: (place) => `About ${place}`,
  what: 'What is wrong?',
  kinds: {
    place: 'Place on the map',
    hours: 'Opening hours',
    services: 'Services offered',
    name: 'Name',
    phone: 'Phone',
    gone: 'No longer there',
    other: 'Something else'
  },
  note: 'What is right',
  noteHint: 'For example: open until 14:00. Do not write anybody’s name or number.',
  save: 'Save the report',
  needs: 'Choose what is wrong or write what is right.',
  saved: 'Stored on this device. Not sent yet.',
  failed: 'This device could not store it. Send it now so that it is not lost.',
  waiting: (n) => (n === '1' ? '1 report waits to be sent' : `${n} reports wait to be sent`),
  whatsapp: 'Send by WhatsApp',
  file: 'Download a file',
  sent: 'Sent, remove from this device',
  later: 'Send later',
  close: 'Close',
  toOffice: 'Send it to the village office. Reports stay on this device until you remove them.',
  heading: (village) => `Report on the data of ${village}`,
  lines: {
    place: 'Place',
    wrong: 'Wrong',
    right: 'Right',
    written: 'Written',
    data: 'Data version',
    code: 'Place id'
  }
};
