import { SetMetadata } from '@nestjs/common';

/** Who may use a route. `public`: anyone, signed in or not. */
export type Audience = 'public' | 'officer' | 'inspector';

export const POLICY = 'jejak:policy';

/** Declares who may use a route, on the handler or its controller. A route without it stops the service at boot. */
export const Allow = (...audiences: readonly [Audience, ...Audience[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(POLICY, audiences);
