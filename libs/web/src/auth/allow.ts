import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';

/**
 * Who may use a route. `public`: anyone, signed in or not. `person`: whoever is signed in, whatever their roles; the route
 * shows them their own and nobody else's.
 */
export type Audience = 'public' | 'person' | 'officer' | 'inspector';

export const POLICY = 'jejak:policy';

/** Declares who may use a route, on the handler or its controller. A route without it stops the service at boot. */
export const Allow = (...audiences: readonly [Audience, ...Audience[]]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(POLICY, audiences), ...(audiences.includes('public') ? [] : [ApiBearerAuth()]));
