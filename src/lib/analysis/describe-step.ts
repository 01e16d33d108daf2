import type { Text } from '../village/types';
import type { RouteStep } from './shortest-route';

const roadWords: Readonly<Record<RouteStep['roadKind'], { id: string; en: string }>> = {
  through: { id: 'jalan raya', en: 'the main road' },
  village: { id: 'jalan desa', en: 'the village road' },
  alley: { id: 'gang', en: 'the alley' },
  dike: { id: 'pematang sawah', en: 'the paddy dike' }
};

const turnWords: Readonly<Record<RouteStep['turn'], { id: string; en: string }>> = {
  start: { id: 'Mulai di', en: 'Start on' },
  straight: { id: 'Lurus ke', en: 'Go straight onto' },
  'slight-left': { id: 'Serong kiri ke', en: 'Bear left onto' },
  left: { id: 'Belok kiri ke', en: 'Turn left onto' },
  'slight-right': { id: 'Serong kanan ke', en: 'Bear right onto' },
  right: { id: 'Belok kanan ke', en: 'Turn right onto' },
  back: { id: 'Putar balik ke', en: 'Turn back onto' }
};

/** Metres as somebody would say them: to 10 m, from 1,000 m in kilometres with one decimal. */
function sayMeters(meters: number, decimal: string): string {
  if (meters >= 995) return `${(meters / 1000).toFixed(1).replace('.', decimal)} km`;
  return `${Math.max(10, Math.round(meters / 10) * 10)} m`;
}

/** "Belok kiri ke gang dekat Balai Desa, 120 m". */
export function describeStep(step: Omit<RouteStep, 'text'>): Text {
  const road = roadWords[step.roadKind];
  const near = step.landmark && {
    id: ` dekat ${step.landmark.name}`,
    en: ` near ${step.landmark.name}`
  };
  return {
    id: `${turnWords[step.turn].id} ${step.roadName ?? road.id}${near?.id ?? ''}, ${sayMeters(step.meters, ',')}`,
    en: `${turnWords[step.turn].en} ${step.roadName ?? road.en}${near?.en ?? ''}, ${sayMeters(step.meters, '.')}`
  };
}
