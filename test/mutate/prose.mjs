/** Object keys of which the value is only read by people. */
const readByPeople = ['label', 'hint', 'toelichting', 'uitleg', 'reden', 'hoe', 'whenPast'];

/** A text with a space in it is a sentence for people: no code, type, name or date has one. */
const isSentence = ({ node }) => node.type === 'StringLiteral' && /\s/.test(node.value);

const isSentenceWithValues = ({ node }) =>
  node.type === 'TemplateLiteral' && node.quasis.some((part) => /\s/.test(part.value.raw));

const isLabel = ({ node, parent }) =>
  node.type === 'StringLiteral' &&
  parent?.type === 'ObjectProperty' &&
  parent.value === node &&
  readByPeople.includes(parent.key.name);

/** Wording is judged by reading, not by tests: only text for people is left out, never a code, type or rule. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'prose',
    value: {
      shouldIgnore(path) {
        return isSentence(path) || isSentenceWithValues(path) || isLabel(path)
          ? 'wording for people'
          : undefined;
      },
    },
  },
];
