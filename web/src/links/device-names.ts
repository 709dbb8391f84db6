import type { Device } from './draft.ts';

/** Messages that name the kinds of devices a link tells apart. */
export const deviceNames: Record<Device, string> = {
  phone: 'linkDevice.phone',
  tablet: 'linkDevice.tablet',
  desktop: 'linkDevice.desktop',
  ios: 'linkDevice.ios',
  android: 'linkDevice.android',
};
