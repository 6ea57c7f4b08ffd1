import type { Language } from '../words/language.js';

/** A text as the source has it: in Indonesian, whatever the page speaks, and in its own direction of writing. */
export function AsRecorded({ language, text }: { readonly language: Language; readonly text: string }) {
  return language === 'id' ? <bdi>{text}</bdi> : <bdi lang="id">{text}</bdi>;
}
