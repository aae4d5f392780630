import type { CueVerb } from './cues-de';
import type { Medium } from './quote';

/**
 * English verbs that quote, of our own collection: `d` direct speech or a clause, `n` only a clause, `z` an infinitive,
 * `r` a report without a clause, `p` *called it “…”*. Irregular forms after slashes, a doubled consonant by a plus.
 */
const speech = `
say/said:d tell/told:dz add:d explain:d announce:d report:dr argue:d claim:dz insist:d note:d declare:d state:d admit+:d acknowledge:d concede:d confirm:d deny:nr reply:d respond:d answer:d
ask:dz warn:dzr stress:d emphasize:d emphasise:d reiterate:d repeat:d recall:d remark:d comment:d observe:d suggest:n propose:nz promise:dz pledge:nzr vow:dz threaten:zn demand:nzr urge:zdr request:z call/called:p
criticize:dr criticise:dr condemn:rp praise:rp accuse:r blame:r complain:d object:d protest:dr boast:d joke:d quip+:d shout:d chant:d plead:d beg+:d muse:d snap+:d reason:d inquire:d remember:d cry:d yell:d whisper:d mutter:d exclaim:d lament:dr
testify:d allege:nd assert:d maintain:n contend:n affirm:n reveal:nd disclose:nd predict:nd forecast:n estimate:n conclude:nd caution:dn advise:nz recommend:nz order:z invite:z agree:nz refuse:z decline:z appeal:z
describe:p dub+:p label:p brand:p denounce:rp dismiss:rp hail:rp welcome:r reject:r defend:r apologize:r apologise:r explain:d clarify:dn ruled/ruled:d find/found:n show/showed/shown:n indicate:n hint:n concur:d swear/swore/sworn:d opine:d mention:n inform:n confess:dz continue:d counter:d retort:d recount:d narrate:d quote:dr speak/spoke/spoken:r signal:n`;

const thought = `think/thought:d believe:d hope:nzd fear:nd expect:nz suspect:n assume:n doubt:n wonder:d know/knew/known:n feel/felt:n guess:d imagine:n realize:n realise:n consider:p worry:nd decide:nz wish:nz understand/understood:n`;

const writing = `write/wrote/written:d tweet:d post:d blog+:d read/read:n jot+:d`;

function readCues(list: string, medium: Medium): CueVerb[] {
  return list
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [entry = '', governs = ''] = item.split(':');
      return { entry, governs, needs: [], about: [], medium };
    });
}

/** Every English verb of saying, thinking and writing that is known. */
export const englishCues: readonly CueVerb[] = [
  ...readCues(speech, 'speech'),
  ...readCues(thought, 'thought'),
  ...readCues(writing, 'writing'),
];

/** *the claim that …*. */
export const englishCueNouns =
  `claim claims allegation allegations suggestion statement announcement warning belief hope fear fears view opinion report reports argument promise pledge assurance demand news conviction impression suspicion prediction complaint admission`.split(
    ' ',
  );

/** Nouns before marks that make them a name or title. */
export const englishTitleNouns =
  `film movie book novel song album single band group newspaper magazine show series programme program play opera project ship satellite mission storm hurricane party movement word words term phrase nickname title name poem essay article exhibition festival campaign operation website chapter game software episode documentary called named titled entitled dubbed nicknamed known so-called`.split(
    ' ',
  );

/** Common verbs beside the cues, so that a clause is known as a clause. */
export const englishVerbs =
  `be/was/been have/had go/went/gone come/came/come make/made take/took/taken give/gave/given get/got see/saw/seen find/found keep/kept let/let put/put set/set hold/held stand/stood bring/brought begin/began/begun show/showed/shown run/ran/run move live become/became/become leave/left lose/lost pay/paid meet/met include lead/led win/won buy/bought send/sent build/built stay fall/fell/fallen cut/cut reach kill remain raise pass sell/sold require report die serve need want use work seem try start help turn play look happen open close walk talk grow/grew/grown offer remember love create allow spend/spent plan face follow stop break/broke/broken cost cause change save fight/fought rise/rose/risen drive/drove/driven draw/drew/drawn end fail hit/hit vote mean/meant matter receive wait sign join support visit arrive increase depend prove drop+ produce fly/flew/flown launch attack destroy continue deserve sit/sat lie/lay catch/caught teach/taught learn know/knew hear/heard`.split(
    ' ',
  );
