import type { Span } from '../text/span';
import { AroundText } from './teiAround';
import type { TeiFile, TeiMark } from './teiFile';
import { spanOfHeld, TeiText, type Held } from './teiText';
import { Refused } from './w3cValues';
import { walkXml, type XmlEvents, type XmlTag } from './xmlRead';

const TEI = 'http://www.tei-c.org/ns/1.0';

/** Elements of the text that may be annotations. */
const inline = new Set('persName placeName geogName orgName objectName name rs date said q quote seg'.split(' '));
/** What stands in the text without being part of it: remarks of editors and their other readings, and lists of what is named. */
const aside = new Set(
  'note fw del corr reg expan figDesc listPerson listPlace listOrg listObject listRelation listAnnotation spanGrp interpGrp'.split(
    ' ',
  ),
);

/** Reads a TEI document in one pass; refused if it is none. */
export function walkTei(content: string): TeiFile {
  const walk = new TeiWalk();
  walkXml(content, walk);
  return walk.file();
}

class TeiWalk implements XmlEvents {
  private readonly text = new TeiText();
  private readonly around = new AroundText();
  private readonly marks: { readonly tag: XmlTag; readonly own: Held }[] = [];
  private readonly places = new Map<string, Span>();
  private readonly held = new Map<XmlTag, Held>();
  private readonly parents: XmlTag[] = [];
  /** The element with which the text began, and the one with which it was left. */
  private inText: XmlTag | undefined;
  private outside: XmlTag | undefined;

  open(tag: XmlTag): void {
    const parent = this.parents.at(-1);
    if (!parent && (tag.space !== TEI || tag.name !== 'TEI')) throw new Refused('otherFormat', tag.name, tag.line);
    this.parents.push(tag);
    if (this.inText && !this.outside && aside.has(tag.name)) this.outside = tag;
    if (!this.inText && tag.name === 'text') this.inText = tag;
    if (!this.inText || this.outside) this.around.begin(tag, parent);
    else if (tag.name === 'lb') this.text.breakLine();
    else {
      const own = this.text.open(tag.name, tag.attributes.get('xml:space'));
      this.held.set(tag, own);
      if (inline.has(tag.name)) this.marks.push({ tag, own });
    }
  }

  characters(words: string): void {
    if (this.inText && !this.outside) this.text.add(words);
    else this.around.add(words);
  }

  close(tag: XmlTag): void {
    this.parents.pop();
    const own = this.held.get(tag);
    if (own) {
      this.held.delete(tag);
      this.text.close(tag.name, own);
      const span = spanOfHeld(own);
      const id = tag.attributes.get('xml:id');
      if (span && id !== undefined) this.places.set(id, span);
    } else this.around.end(tag);
    if (this.outside === tag) this.outside = undefined;
    if (this.inText === tag) this.inText = undefined;
  }

  file(): TeiFile {
    const { things, remarks, people, source } = this.around;
    const marks = this.marks.flatMap(({ tag, own }): TeiMark[] => {
      const span = spanOfHeld(own);
      return span ? [{ ...span, tag }] : [];
    });
    return { text: this.text.text, marks, places: this.places, things, remarks, people, source };
  }
}
