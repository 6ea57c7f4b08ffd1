import { AssigneeDto } from '../../moving/move.dto.js';

/** A post given to somebody. `effectiveFrom` is the first day in it. */
export class AssignDto extends AssigneeDto {}
