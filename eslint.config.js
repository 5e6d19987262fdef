import lit from "eslint-plugin-lit";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

const engineOwn = (property) => ({
  object: "Math",
  property,
  message: "Engines differ in its last bits: use src/base/elementary.",
});

export default tseslint.config(
  {ignores: ["dist/**", "coverage/**", "test-results/**", "models/*/data.ts"]},
  ...tseslint.configs.strictTypeChecked,
  lit.configs["flat/recommended"],
  wc.configs["flat/recommended"],
  {
    languageOptions: {
      parserOptions: {
        projectService: {allowDefaultProject: ["*.js", "*.cjs", ".ci/*"]},
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number or a name in a message is what messages are for.
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true, allowBoolean: true}],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", {ignoreArrowShorthand: true}],
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-restricted-exports": [
        "error",
        {restrictDefaultExports: {direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true}},
      ],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    // A formula's row is known to the model that parses it, not to the compiler; the model checks names and units.
    files: ["models/**", "tests/model/**", "tests/models/**"],
    rules: {
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/restrict-plus-operands": "off",
    },
  },
  {
    // Engines differ in the last bits of these; src/base/elementary has functions that are the same on all.
    files: ["src/base/**", "src/model/**", "src/scenario/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["exp", "expm1", "log", "log10", "log1p", "log2", "pow", "cbrt", "hypot"].map(engineOwn),
        ...["sin", "cos", "tan", "asin", "acos", "atan", "atan2"].map(engineOwn),
        ...["sinh", "cosh", "tanh", "asinh", "acosh", "atanh"].map(engineOwn),
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "BinaryExpression[operator='**'][left.value!=2]",
          message: "Engines differ in the last bits of powers: multiply, or use pow of src/base/elementary.",
        },
      ],
    },
  },
  {files: ["*.config.*", "tests/**"], rules: {"no-restricted-exports": "off", "no-console": "off"}},
  {files: ["**/*.js", "**/*.cjs"], extends: [tseslint.configs.disableTypeChecked]},
);
