import { decisionLifeRoutes } from '#app/decision-life-http';
import { post } from './post.js';

/** Routes and commands that correct, revoke and annul decisions about posts. */
export const postLife = decisionLifeRoutes(post, 'v1/organisation/posts', 'organisation');
