/** All time zones that the browser knows, Australia's first. */
export const ZONES = [
  {
    group: 'Australia',
    items: Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Australia/')),
  },
  {
    group: 'Elsewhere',
    items: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => !/^(Australia\/|UTC$)/.test(zone))],
  },
];

/** The zones with the one that is set, whatever name it has there. */
export function zonesWith(zone: string) {
  return ZONES.some(({ items }) => items.includes(zone))
    ? ZONES
    : [{ group: 'Set now', items: [zone] }, ...ZONES];
}
