import type { Position } from '../village/types';

export type LocationProblem = 'denied' | 'not-found' | 'insecure';

/** Where this device is, while somebody wants to know. Never leaves the page. */
export class DeviceLocation {
  status = $state.raw<'off' | 'searching' | 'found' | 'problem'>('off');
  at = $state.raw<{ readonly point: Position; readonly accuracyMeters: number }>();
  problem = $state.raw<LocationProblem>();
  #watch: number | undefined;

  get on(): boolean {
    return this.status === 'searching' || this.status === 'found';
  }

  toggle(): void {
    if (this.on) this.stop();
    else this.#start();
  }

  stop(): void {
    if (this.#watch !== undefined) navigator.geolocation.clearWatch(this.#watch);
    this.#watch = undefined;
    this.status = 'off';
    this.at = undefined;
    this.problem = undefined;
  }

  #start(): void {
    if (!window.isSecureContext || !('geolocation' in navigator)) {
      this.#fail('insecure');
      return;
    }
    this.status = 'searching';
    this.problem = undefined;
    this.#watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        this.status = 'found';
        this.at = { point: [coords.longitude, coords.latitude], accuracyMeters: coords.accuracy };
      },
      ({ code, PERMISSION_DENIED }) => this.#fail(code === PERMISSION_DENIED ? 'denied' : 'not-found'),
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 30_000 }
    );
  }

  #fail(problem: LocationProblem): void {
    this.stop();
    this.status = 'problem';
    this.problem = problem;
  }
}
