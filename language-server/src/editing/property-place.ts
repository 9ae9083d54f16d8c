import type { IToken } from 'chevrotain';
import { type DeclarationKind, declarations, type PropertyEntry, propertyOf } from '../../../grammar/keyword-table.js';

/** In which block and behind which property the next token stands. */
export class PropertyPlace {
  private readonly blocks: (DeclarationKind | undefined)[] = [];
  private header: DeclarationKind | undefined;
  property: PropertyEntry | undefined;
  previous: string | undefined;

  get block(): DeclarationKind | undefined {
    return this.blocks.at(-1);
  }

  pass(token: IToken): void {
    const name = token.tokenType.name;
    if (name in declarations) {
      this.header = name as DeclarationKind;
      this.property = undefined;
    } else if (name === '{') this.blocks.push(this.header);
    else if (name === '}') {
      this.blocks.pop();
      this.property = undefined;
    } else if (name === 'PROPERTY') this.property = this.block && propertyOf(this.block, token.image);
    this.previous = name;
  }
}
