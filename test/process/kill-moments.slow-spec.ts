import { killMoments } from './kill-moments.js';

killMoments(10);
