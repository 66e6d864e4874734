import type { BindingPattern, Statement } from "oxc-parser";

/** A name that a cell declares at its top level. `let` and `var` can be assigned to by later cells. */
export interface DeclaredName {
  name: string;
  assignable: boolean;
}

/** The names that a cell declares at its top level: variables, functions, classes, types, imports. */
export function declaredNames(body: readonly Statement[]): DeclaredName[] {
  return body.flatMap((statement) => namesOf(statement));
}

function namesOf(statement: Statement): DeclaredName[] {
  switch (statement.type) {
    case "VariableDeclaration": {
      const assignable = statement.kind === "let" || statement.kind === "var";
      return statement.declarations.flatMap(({ id }) => bound(id)).map((name) => ({ name, assignable }));
    }
    case "ImportDeclaration":
      return statement.specifiers.map(({ local }) => ({ name: local.name, assignable: false }));
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSModuleDeclaration":
      return statement.id?.type === "Identifier" ? [{ name: statement.id.name, assignable: false }] : [];
    case "TSImportEqualsDeclaration":
      return [{ name: statement.id.name, assignable: false }];
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      return statement.declaration ? namesOf(statement.declaration as Statement) : [];
    default:
      return [];
  }
}

/** The names in a binding pattern: `{ a, b: [c], ...d }` binds a, c and d. */
export function bound(pattern: BindingPattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return bound(pattern.left);
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => {
        if (element === null) return [];
        return element.type === "RestElement" ? bound(element.argument) : bound(element);
      });
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        property.type === "RestElement" ? bound(property.argument) : bound(property.value),
      );
    default:
      return [];
  }
}
