import type { SecurityHeadersOptions } from '@nestjs/common';

const self = "'self'";
const none = "'none'";

/** Nothing inline, nothing foreign, no frame around us. */
export const securityHeaders: SecurityHeadersOptions = {
  xFrameOptions: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      fontSrc: self,
      connectSrc: self,
      formAction: self,
      baseUri: none,
      frameAncestors: none,
    },
  },
};
