import type { Sentence } from '#app/platform';

/** Nest token of the timeline's settings. */
export const TIMELINE_SETTINGS = Symbol('TIMELINE_SETTINGS');

/** What the public side needs to know of its surroundings. */
export interface TimelineSettings {
  /** Where the public reaches the service, without a trailing slash; null: wherever it is asked. */
  readonly publicUrl: string | null;
  /** Stands on top of every page, such as "this is a simulated ledger"; null on a real one. */
  readonly notice: Sentence | null;
}

const HOST = /^[A-Za-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-fA-F:.]{2,45}\](:\d{1,5})?$/;

/** The absolute beginning of public addresses: the setting, else where the request came to. Empty for a host that is none. */
export const baseOf = (
  settings: TimelineSettings,
  request: { readonly protocol: string; readonly host: string },
): string =>
  settings.publicUrl ?? (HOST.test(request.host ?? '') ? `${request.protocol}://${request.host}` : '');
