import lit from "eslint-plugin-lit";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

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
  {files: ["*.config.*", "tests/**"], rules: {"no-restricted-exports": "off", "no-console": "off"}},
  {files: ["**/*.js", "**/*.cjs"], extends: [tseslint.configs.disableTypeChecked]},
);
