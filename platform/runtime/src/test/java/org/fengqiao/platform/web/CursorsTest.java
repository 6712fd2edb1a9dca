package org.fengqiao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.fengqiao.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class CursorsTest {

    @Property
    void shouldGiveBackTheSortValues(@ForAll @AlphaChars String first, @ForAll long second) {
        assertThat(Cursors.decode(Cursors.encode(first, second), 2)).containsExactly(first, Long.toString(second));
    }

    @Test
    void shouldRefuseForeignCursors() {
        for (String cursor : List.of("%", "aGVsbG8", "")) {
            assertThatThrownBy(() -> Cursors.decode(cursor, 2)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void shouldRefuseWhatNoTextCanHold() {
        assertThatThrownBy(() -> Cursors.decode("AAAA", 1)).isInstanceOf(Problem.class);
    }

    @Test
    void shouldCutTheRowThatOnlyTellsOfANextPage() {
        assertThat(Page.of(List.of(1, 2, 3), 2, i -> "after" + i)).isEqualTo(new Page<>(List.of(1, 2), "after2"));
        assertThat(Page.of(List.of(1, 2), 2, i -> "after" + i).next()).isNull();
    }
}
