/** What VS Code itself knows of the language: brackets, comments, indentation, words. */

/** @returns {import('../generate-sources.mjs').Generated} */
export function languageConfiguration() {
  const nameChar = '[\\p{L}\\p{M}\\p{N}_\\-]';
  const inCode = ['string', 'comment'];
  const configuration = {
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets: [
      ['{', '}'],
      ['｛', '｝'],
      ['(', ')'],
      ['（', '）'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: inCode },
      { open: '｛', close: '｝', notIn: inCode },
      { open: '(', close: ')', notIn: inCode },
      { open: '（', close: '）', notIn: inCode },
      { open: '"', close: '"', notIn: inCode },
      { open: '“', close: '”', notIn: inCode },
      { open: '「', close: '」', notIn: inCode },
      { open: '/**', close: ' */', notIn: ['string'] },
    ],
    autoCloseBefore: ';:.,=}])>` \n\t，。；：、）｝”」',
    surroundingPairs: [
      ['{', '}'],
      ['｛', '｝'],
      ['(', ')'],
      ['（', '）'],
      ['"', '"'],
      ['“', '”'],
      ['「', '」'],
    ],
    wordPattern: { pattern: `-?\\d[\\d_]*(?:\\.\\d+)?|[\\p{L}_]${nameChar}*(?:\\.${nameChar}+)*`, flags: 'u' },
    indentationRules: {
      increaseIndentPattern: '^(?!.*//).*[{｛(（][^}｝)）"“”「」]*$',
      decreaseIndentPattern: '^\\s*[}｝)）]',
    },
    folding: { markers: { start: '^\\s*//\\s*#region\\b', end: '^\\s*//\\s*#endregion\\b' } },
    onEnterRules: [
      {
        // Between /** and */ on one line.
        beforeText: '^\\s*/\\*\\*(?!/)([^*]|\\*(?!/))*$',
        afterText: '^\\s*\\*/$',
        action: { indent: 'indentOutdent', appendText: ' * ' },
      },
      {
        // After the first line of a documentation comment.
        beforeText: '^\\s*/\\*\\*(?!/)([^*]|\\*(?!/))*$',
        action: { indent: 'none', appendText: ' * ' },
      },
      {
        // After a further line of one.
        beforeText: '^(\\t|[ ])*[ ]\\*([ ]([^*]|\\*(?!/))*)?$',
        previousText: '(?=^(\\s*(/\\*\\*|\\*)).*)(?=(?!(\\s*\\*/)))',
        action: { indent: 'none', appendText: '* ' },
      },
      {
        // After its end.
        beforeText: '^(\\t|[ ])*[ ]\\*/\\s*$',
        action: { indent: 'none', removeText: 1 },
      },
    ],
  };
  return { files: { 'extension/language-configuration.json': `${JSON.stringify(configuration, undefined, 2)}\n` } };
}
