/** THE list of bounded contexts, one line each: `export { recruitment } from '#contexts/recruitment';`. */
export { recruitment } from '#contexts/recruitment';
export { organisation } from '#contexts/organisation';
export { appraisal } from '#contexts/appraisal';
export { promotion } from '#contexts/promotion';
export { employment } from '#contexts/employment';
export { selection } from '#contexts/selection';
export { privacy } from '#contexts/privacy';
export { ruleset } from '#contexts/ruleset';
