/**
 * What DuckDB's worker begins with. It has no network: the first message is its module, which takes the place of what it
 * would fetch, and nothing else can be asked for.
 */
export const PRELUDE = `{
  const module = new Promise((resolve) => addEventListener("message", (event) => {
    event.stopImmediatePropagation();
    resolve(event.data);
  }, {once: true}));
  const refuse = () => { throw new Error("XMLHttpRequest: there is no network"); };
  // What a query is refused for is said where it stands.
  console.log = () => undefined;
  self.XMLHttpRequest = class { open = refuse; send = refuse; };
  self.fetch = () => Promise.resolve(new Response());
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const compiled = await module;
    return {module: compiled, instance: await WebAssembly.instantiate(compiled, imports)};
  };
}
`;
