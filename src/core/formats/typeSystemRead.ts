import type { ValueFeatures } from './casXmiRead';
import { pushTo } from './pushTo';
import { walkXml } from './xmlRead';

const primitive = /^uima\.cas\.(?:String|Boolean|Byte|Short|Integer|Long|Float|Double)(?:Array)?$/;

/** What a type system descriptor (UIMA, Component Descriptor Reference, 2.3) says of features: which hold values. */
export function readValueFeatures(content: string): ValueFeatures {
  const found = new Map<string, string[]>();
  const path: string[] = [];
  let [type, feature, words] = ['', '', ''];
  walkXml(content, {
    open({ name }) {
      path.push(name);
      words = '';
    },
    characters(more) {
      words += more;
    },
    close({ name }) {
      path.pop();
      const parent = path.at(-1);
      if (parent === 'typeDescription' && name === 'name') type = words.trim();
      if (parent === 'featureDescription' && name === 'name') feature = words.trim();
      if (name === 'rangeTypeName' && primitive.test(words.trim())) pushTo(found, type, feature);
      words = '';
    },
  });
  return new Map([...found].map(([name, features]) => [name, new Set(features)]));
}
