package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Watches whether a page took text for more than text. */
final class Harmless {

    /** What runs, loads, styles or leads away. */
    private static final String POWERS = """
            () => Object.fromEntries(['script', 'style', 'link', 'meta', 'base', 'img', 'iframe', 'object', 'embed', 'svg',
              'video', 'audio', 'template', 'math'].map(name => [name, document.querySelectorAll(name).length]))
            """;

    private static final String MADE = """
            () => [...document.querySelectorAll('*')].filter(element => 'hacked' in element.dataset
                || [...element.attributes].some(attribute => attribute.name.startsWith('on')
                  || /^(href|src|action|formaction|data)$/.test(attribute.name) && /^\\s*(javascript|data|vbscript):/i.test(attribute.value))
                || (element.tagName === 'A' && element.hostname !== '' && element.hostname !== location.hostname))
              .map(element => element.outerHTML.slice(0, 200))
            """;

    /** Controls, direction marks, and what nobody can see; and the same where only some people hear it. */
    private static final String OBEYED = """
            () => {
              const obeyed = /[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]/;
              const spoken = [...document.querySelectorAll('[title], [alt], [aria-label], [placeholder], option, data')]
                .flatMap(element => ['title', 'alt', 'aria-label', 'placeholder', 'label'].map(name => element.getAttribute(name)));
              const texts = [document.title, ...spoken];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) if (walk.currentNode.parentElement.tagName !== 'TEXTAREA') texts.push(walk.currentNode.data);
              return texts.filter(text => text && obeyed.test(text)).map(text => JSON.stringify(text.slice(0, 300)));
            }
            """;

    private final Page page;
    private final List<String> dialogs = new ArrayList<>();

    private Harmless(Page page) {
        this.page = page;
    }

    static Harmless watch(Page page) {
        var harmless = new Harmless(page);
        page.onDialog(dialog -> {
            harmless.dialogs.add(dialog.message());
            dialog.dismiss();
        });
        return harmless;
    }

    /** @return how many elements there are that can do something */
    static Object powers(Page page) {
        return page.evaluate(POWERS);
    }

    /** @param powers of a page with the same frame and no text of anybody */
    void check(Object powers) {
        checkDocument();
        assertThat(powers(page)).as("what can do something on %s", page.url()).isEqualTo(powers);
    }

    /** That nothing ran, was made, or is obeyed. */
    void checkDocument() {
        assertThat(dialogs).isEmpty();
        assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
        assertThat((List<?>) page.evaluate(MADE))
                .as("made from text on %s", page.url())
                .isEmpty();
        assertThat((List<?>) page.evaluate(OBEYED))
                .as("obeyed on %s", page.url())
                .isEmpty();
    }
}
