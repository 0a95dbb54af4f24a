package dev.stoa.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How code is told apart for its colours: comments, strings, numbers, names of tags and keys, keywords. A look from piece to
 * piece, not a parser: it never fails and never loses a character. Written here because what Java has for it is large or has
 * not been kept for years, and a page of ours runs no script that could do it.
 *
 * @param pieces groups {@code c}, {@code s}, {@code n}, {@code t} and {@code w}, a word that may be a keyword
 */
record Grammar(Pattern pieces, Set<String> keywords) {

    /** Comment, string, number, tag or key, keyword. */
    static final String[] CLASSES = {"c", "s", "n", "t", "k"};

    /** A longer block has no colours. */
    private static final int LONGEST = 50_000;

    private static final String NEVER = "(?!)";
    private static final String DOUBLE = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"?";
    private static final String SINGLE = "'(?:[^'\\\\\\n]|\\\\.)*+'?";
    private static final String TRIPLE = "\"\"\"[\\s\\S]*?(?:\"\"\"|\\z)|'''[\\s\\S]*?(?:'''|\\z)";
    private static final String BLOCK = "/\\*[\\s\\S]*?(?:\\*/|\\z)";
    private static final String NUMBER = "(?<![\\w.])-?\\d[\\w.]*+";

    private static final Map<String, Grammar> KNOWN = known();

    /** @param kind one of {@link #CLASSES}, or null for what has no colour */
    record Piece(String kind, String text) {}

    /** @param info what stands behind the fence; its first word is the language */
    static Optional<Grammar> of(String info) {
        return info == null
                ? Optional.empty()
                : Optional.ofNullable(KNOWN.get(info.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT)));
    }

    /** The code in order; joined it is the same again. */
    List<Piece> pieces(String code) {
        if (code.length() > LONGEST) {
            return List.of(new Piece(null, code));
        }
        var found = new ArrayList<Piece>();
        var next = pieces.matcher(code);
        int done = 0;
        while (next.find()) {
            var kind = kind(next);
            if (kind != null && next.end() > next.start()) {
                add(found, null, code.substring(done, next.start()));
                add(found, kind, next.group());
                done = next.end();
            }
        }
        add(found, null, code.substring(done));
        return found;
    }

    private static void add(List<Piece> pieces, String kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    private String kind(java.util.regex.Matcher piece) {
        for (var kind : List.of("c", "s", "n", "t")) {
            if (piece.start(kind) >= 0) {
                return kind;
            }
        }
        return keywords.contains(piece.group()) ? "k" : null;
    }

    private static Map<String, Grammar> known() {
        var all = new HashMap<String, Grammar>();
        var java = words("""
                abstract assert boolean break byte case catch char class const continue default do double else enum exports \
                extends false final finally float for fun goto if implements import in instanceof int interface is long module \
                native new non-sealed null object open override package permits private protected public record requires \
                return sealed short static strictfp super suspend switch synchronized this throw throws transient true try \
                val var void volatile when while with yield""");
        add(
                all,
                new Grammar(code("//.*+|" + BLOCK, TRIPLE + "|" + DOUBLE + "|" + SINGLE, NUMBER, "@\\w++"), java),
                "java",
                "kotlin",
                "kt");
        var js = words("""
                as async await break case catch class const continue debugger default delete do else enum export extends \
                false finally for from function if implements import in instanceof interface let new null of private \
                protected public readonly return static super switch this throw true try type typeof undefined var void \
                while with yield""");
        add(
                all,
                new Grammar(
                        code("//.*+|" + BLOCK, DOUBLE + "|" + SINGLE + "|`[\\s\\S]*?(?:`|\\z)", NUMBER, "@\\w++"), js),
                "js",
                "javascript",
                "mjs",
                "ts",
                "typescript");
        var python = words("""
                False None True and as assert async await break case class continue def del elif else except finally for \
                from global if import in is lambda match nonlocal not or pass raise return try while with yield""");
        add(
                all,
                new Grammar(code("#.*+", TRIPLE + "|" + DOUBLE + "|" + SINGLE, NUMBER, "@[\\w.]++"), python),
                "python",
                "py");
        var shell = words("""
                case cd do done echo elif else esac eval exec exit export fi for function if in local read return set \
                shift source then trap unset until while""");
        add(
                all,
                new Grammar(
                        code(
                                "(?<![^\\s])#.*+",
                                DOUBLE + "|'[^']*+'?",
                                NUMBER,
                                "\\$\\{?\\w++}?|(?<=\\s)--?[A-Za-z][\\w-]*+"),
                        shell),
                "sh",
                "bash",
                "shell",
                "console",
                "zsh");
        var sql = words("""
                add all alter and any as asc begin between by case check column commit constraint create cross current_date \
                current_timestamp database default delete desc distinct drop else end except exists false foreign from full \
                grant group having if in index inner insert intersect into is join key lateral left like limit materialized \
                not null offset on or order outer over partition primary references returning revoke right rollback \
                select set table then true truncate union unique update using values view when where with""");
        add(
                all,
                new Grammar(
                        Pattern.compile(
                                code("--.*+|" + BLOCK, "'(?:[^']|'')*+'?", NUMBER, "\"[^\"]*+\"")
                                        .pattern(),
                                Pattern.MULTILINE),
                        both(sql)),
                "sql",
                "postgresql");
        add(
                all,
                new Grammar(
                        code(
                                "<!--[\\s\\S]*?(?:-->|\\z)",
                                "\"[^\"<]*+\"|'[^'<]*+'",
                                NEVER,
                                "</?[A-Za-z!?][\\w:.-]*+|[/?]?>"),
                        Set.of()),
                "xml",
                "html",
                "svg",
                "pom");
        add(
                all,
                new Grammar(code(NEVER, "(?!" + DOUBLE + "\\s*+:)" + DOUBLE, NUMBER, DOUBLE), words("true false null")),
                "json",
                "jsonc");
        add(
                all,
                new Grammar(
                        code(
                                "(?<![^\\s])#.*+",
                                DOUBLE + "|(?<=[:\\s\\[,-])'(?:[^']|'')*+'?",
                                NUMBER,
                                "(?<=^|[\\s{,-])[\\w./-]++(?=\\s*+:(?:\\s|$))"),
                        words("true false null yes no on off")),
                "yaml",
                "yml");
        add(
                all,
                new Grammar(
                        code("^\\s*+[#!].*+", NEVER, NEVER, "^[ \\t]*+[^\\s=:#!\\[][^=:\\s]*+(?=\\s*+[=:])|^\\[.*+"),
                        Set.of()),
                "properties",
                "ini",
                "env",
                "toml");
        return Map.copyOf(all);
    }

    private static void add(Map<String, Grammar> all, Grammar grammar, String... names) {
        for (var name : names) {
            all.put(name, grammar);
        }
    }

    private static Pattern code(String comment, String string, String number, String tag) {
        return Pattern.compile(
                "(?<c>%s)|(?<s>%s)|(?<n>%s)|(?<t>%s)|(?<w>[\\p{L}_][\\w-]*+)".formatted(comment, string, number, tag),
                Pattern.MULTILINE);
    }

    private static Set<String> words(String line) {
        return Set.copyOf(List.of(line.strip().split("\\s+")));
    }

    /** SQL is written in capitals or without. */
    private static Set<String> both(Set<String> words) {
        var all = new java.util.HashSet<>(words);
        words.forEach(word -> all.add(word.toUpperCase(Locale.ROOT)));
        return Set.copyOf(all);
    }
}
