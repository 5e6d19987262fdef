/** Code in which nothing ends the element it stands in: `</script` is said otherwise, and so is `<!--`. */
export function withoutEnd(code: string, element: "script" | "style"): string {
  return code.replace(new RegExp(`<(?=/${element}|!--)`, "gi"), element === "script" ? "\\x3c" : "\\3c ");
}
