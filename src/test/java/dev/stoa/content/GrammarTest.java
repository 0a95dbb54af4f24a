package dev.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    /** What is coloured, as kind and text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "java~@Test void a() { return \"x\\\"y\" + 1; } // end~t:@Test k:void k:return s:\"x\\\"y\" n:1 c:// end",
                "js~const a = `b ${c}` /* d */~k:const s:`b ${c}` c:/* d */",
                "python~def f(): return 'x' # if~k:def k:return s:'x' c:# if",
                "sh~if [ -f $HOME/x ]; then # why~k:if t:-f t:$HOME k:then c:# why",
                "sql~SELECT a FROM b WHERE c = 'it''s' -- all~k:SELECT k:FROM k:WHERE s:'it''s' c:-- all",
                "xml~<a href=\"b\">c</a><!-- d -->~t:<a s:\"b\" t:> t:</a t:> c:<!-- d -->",
                "json~{\"a\": [\"b\", 1.5, true]}~t:\"a\" s:\"b\" n:1.5 k:true",
                "yaml~name: \"b\" # c~t:name s:\"b\" c:# c",
                "properties~a.b=c~t:a.b"
            })
    void tellsPiecesApart(String language, String code, String coloured) {
        var pieces = Grammar.of(language).orElseThrow().pieces(code);
        assertEquals(
                coloured,
                pieces.stream()
                        .filter(piece -> piece.kind() != null)
                        .map(piece -> piece.kind() + ":" + piece.text())
                        .collect(Collectors.joining(" ")));
        assertEquals(code, joined(pieces));
    }

    /** Nothing ends it, nothing is lost, and no stack overflows. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "\"\"\"", "/*", "<!--", "\\\"", "\"\\\\", "`", "a-", "1.", "#", "<", "''"})
    void takesWhateverItGets(String odd) {
        var code = odd.repeat(16_000);
        for (var language : List.of("java", "js", "python", "sh", "sql", "xml", "json", "yaml", "properties")) {
            assertEquals(code, joined(Grammar.of(language).orElseThrow().pieces(code)), language);
        }
    }

    @Test
    void anUnknownLanguageHasNoColours() {
        assertEquals(Optional.empty(), Grammar.of("brainfuck"));
        assertEquals(Optional.empty(), Grammar.of(""));
        assertEquals(Optional.empty(), Grammar.of(null));
        assertEquals(Grammar.of("java"), Grammar.of("Java title=\"A.java\""));
    }

    private static String joined(List<Grammar.Piece> pieces) {
        return pieces.stream().map(Grammar.Piece::text).collect(Collectors.joining());
    }
}
