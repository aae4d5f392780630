/**
 * What can be done in a review, in the order in which it is shown, with the key of the manifest that is shown for it. Hinted under
 * the words is what fits beside the types in a window of usual width; the status bar has skipping and ending, the help all.
 */
export const acts = [
  { command: 'reviewAccept', key: 'Enter', isHinted: true },
  { command: 'reviewReject', key: 'R', isHinted: true },
  { command: 'reviewSkip', key: 'Space', isHinted: false },
  { command: 'reviewBack', key: 'B', isHinted: true },
  { command: 'reviewUndo', key: 'U', isHinted: false },
  { command: 'reviewChangeType', key: 'T', isHinted: false },
  { command: 'reviewSetSpeaker', key: 'S', isHinted: true },
  { command: 'reviewChangeKind', key: 'K', isHinted: false },
  { command: 'reviewAcceptAll', key: 'Shift+A', isHinted: false },
  { command: 'reviewRejectAll', key: 'Shift+R', isHinted: false },
  { command: 'reviewRejectInWorkspace', key: 'W', isHinted: false },
  { command: 'reviewAcceptAbove', key: 'G', isHinted: false },
  { command: 'reviewFilter', key: 'F', isHinted: false },
  { command: 'reviewDetails', key: 'I', isHinted: false },
  // Whatever keyboard it is typed on; the manifest has H beside it.
  { command: 'reviewHelp', key: '?', isHinted: true },
  { command: 'endReview', key: 'Escape', isHinted: false },
] as const;

/** Behind `article.`. */
export type ReviewCommand = (typeof acts)[number]['command'];
