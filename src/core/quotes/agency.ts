const agentNoun =
  /(?:minister|sprecher|präsident|vorsitzende|kanzler|chef|leiter|direktor|sekretär|richter|anwalt|anwält|trainer|forscher|wissenschaftler|experte|beauftragte|kommissar|bürgermeister|senator|gouverneur|abgeordnete|amt|ministerium|institut|verband|verein|partei|fraktion|regierung|gericht|polizei|behörde|firma|unternehmen|konzern|gewerkschaft|kommission|rat|parlament|bank|zeitung|agentur|sender|organisation|staaten|universität|bund|gesellschaft|anwaltschaft|opposition|kanzlei|verwaltung|botschaft|stiftung|redaktion|ministry|police|government|company|committee|council|court|union|agency|board|mayor|spokesman|spokeswoman|coach|chief|director|secretary)(?:n|en|s|es|in|innen)?$/;

/** Whether a noun, in lower case, names somebody in a role or a body that may hold a view. */
export function isAgent(noun: string): boolean {
  return agentNoun.test(noun);
}
