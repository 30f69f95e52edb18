package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.edition.ExampleEditions.Edition;
import tools.jackson.databind.JsonNode;

/** The pages of HTML as a reader has them: opened from a file in a browser without a network. */
class HtmlInBrowserTest {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private static Chromium browser;

  static List<Edition> editions() {
    return ExampleEditions.all();
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Optional<Path> found = Chromium.find();
    assumeTrue(
        found.isPresent(),
        "Chromium is not installed (apt-get install chromium): no page was tried in a browser");
    browser = new Chromium(found.orElseThrow(), folder.resolve("profile"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asUsual() throws Exception {
    browser.dark(false);
    browser.size(1280, 900);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void asksForNothingButItself(Edition edition) throws Exception {
    Path page = edition.file("html");
    browser.open(page);
    browser.evaluate("window.scrollTo(0, document.body.scrollHeight)");
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    JsonNode tried =
        browser.evaluate("fetch('http://127.0.0.1:9/').then(() => 'came', () => 'refused')");
    assertThat(tried.asString()).isEqualTo("refused");
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void hasNoFaultThatAxeFinds(Edition edition) throws Exception {
    browser.open(edition.file("html"));
    browser.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    browser.evaluate(axe());
    for (boolean dark : List.of(false, true)) {
      browser.dark(dark);
      JsonNode found =
          browser.evaluate(
              "axe.run(document, {resultTypes: ['violations']}).then(r => ({passes:"
                  + " r.passes.length, violations: r.violations.map(v => v.id + ': ' +"
                  + " v.nodes.slice(0, 3).map(n => n.html + ' ' +"
                  + " n.failureSummary).join(' | '))}))");
      assertThat(found.get("passes").asInt()).isGreaterThan(20);
      assertThat(found.get("violations").valueStream().map(JsonNode::asString).toList())
          .as(edition + (dark ? ", dark" : ", light"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void needsNoScrollingSidewaysOnAPhone(Edition edition) throws Exception {
    browser.size(320, 640);
    browser.open(edition.file("html"));
    browser.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(320);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void contentsFollowTheScrollingAndLinksLeadSomewhere(Edition edition) throws Exception {
    browser.open(edition.file("html"));
    JsonNode dead =
        browser.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
                + ".filter(id => !document.getElementById(id))");
    assertThat(dead.valueStream().map(JsonNode::asString).toList()).isEmpty();
    String second =
        browser.evaluate("document.querySelectorAll('nav.contents a')[1].hash").asString();
    browser.evaluate("document.querySelector('" + second + "').scrollIntoView()");
    waitFor(
        "document.querySelector('nav.contents a[aria-current=location]').hash === '"
            + second
            + "'");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void saysThatItIsADraftWhereverItIsReadAndOnPaper(Edition edition) throws Exception {
    browser.open(edition.file("html"));
    assertThat(text(".draft")).isEqualTo("DRAFT Not approved.");
    assertThat(style(".draft", "position")).isEqualTo("sticky");
    // Wherever the page is scrolled to, nothing of it lies above the words.
    JsonNode covered =
        browser.evaluate(
            "(() => { var b = document.querySelector('.draft strong').getBoundingClientRect();"
                + " var at = [document.body.scrollHeight / 2];"
                + " for (var y = 0; y !== 300; y += 10) { at.push(y); }"
                + " return at.filter(y => { window.scrollTo(0, y);"
                + " return !document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2)"
                + ".closest('.draft'); }).length; })()");
    assertThat(covered.asInt()).isZero();
    assertThat(style(".behind", "display")).isEqualTo("none");

    browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(style(".draft", "display")).isEqualTo("block");
    assertThat(style(".draft", "position")).isEqualTo("static");
    // What is fixed is printed on every page.
    assertThat(style(".behind", "position")).isEqualTo("fixed");
    assertThat(style(".behind", "display")).isEqualTo("grid");
  }

  @Test
  void filtersByKeyboard() throws Exception {
    browser.open(scorecard());
    int all = shown();
    assertThat(all).isGreaterThan(20);
    browser.evaluate("document.querySelector('select[name=rag]').focus()");
    browser.press("ArrowDown");
    waitFor("document.querySelector('select[name=rag]').value === 'red'");
    assertThat(shown()).isPositive().isLessThan(all);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('[data-rag]')].filter(e => !e.hidden)"
                        + ".every(e => e.dataset.rag === 'red')")
                .asBoolean())
        .isTrue();
    assertThat(text("#shown")).isEqualTo(shown() + " of " + all + " lines shown.");
    browser.press("Tab");
    browser.press("Enter");
    waitFor("document.querySelector('select[name=rag]').value === ''");
    waitFor("document.getElementById('shown').textContent.startsWith('" + all + " of')");
  }

  @Test
  void drillsDownByMouse() throws Exception {
    browser.open(scorecard());
    assertThat(browser.evaluate("document.getElementById('measure-CP06').open").asBoolean())
        .isFalse();
    browser.click("tr[data-first=CP06] a");
    waitFor("document.getElementById('measure-CP06').open");
    assertThat(browser.evaluate("document.activeElement.textContent").asString())
        .startsWith("CP06");
    assertThat(text("#measure-CP06"))
        .contains("Definition", "Owner", "As at", "Source", "The numbers of the chart", "entry");
    browser.click("#measure-CP06 details summary");
    waitFor("document.querySelector('#measure-CP06 details').open");
  }

  @Test
  void skipsToTheContentAndDrillsDownByKeyboard() throws Exception {
    browser.open(scorecard());
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.className").asString()).isEqualTo("skip");
    browser.press("Enter");
    waitFor("location.hash === '#main'");
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.closest('main') !== null").asBoolean())
        .isTrue();
    browser.evaluate("document.querySelector('#measure-EH01 summary').focus()");
    browser.press("Enter");
    waitFor("document.getElementById('measure-EH01').open");
  }

  @Test
  void printsWhatIsFolded() throws Exception {
    browser.open(scorecard());
    browser.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.evaluate("document.querySelectorAll('details:not([open])').length").asInt())
        .isZero();
    browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(
            browser
                .evaluate("getComputedStyle(document.querySelector('nav.contents')).display")
                .asString())
        .isEqualTo("none");
  }

  private static Path scorecard() {
    return ExampleEditions.all().getFirst().file("html");
  }

  private static int shown() throws Exception {
    return browser
        .evaluate(
            "[...document.querySelectorAll('tr[data-first]')].filter(e => e.offsetParent !== null)"
                + ".length")
        .asInt();
  }

  private static String style(String selector, String property) throws Exception {
    return browser
        .evaluate("getComputedStyle(document.querySelector('" + selector + "'))." + property)
        .asString();
  }

  private static String text(String selector) throws Exception {
    return browser.evaluate("document.querySelector('" + selector + "').textContent").asString();
  }

  private static void waitFor(String condition) throws Exception {
    String polled =
        "new Promise(done => { var n = 0; (function look() { if ("
            + condition
            + ") { done(true); } else if (++n > 100) { done(false); } else { setTimeout(look, 20);"
            + " } }()); })";
    assertThat(browser.evaluate(polled).asBoolean()).as(condition).isTrue();
  }

  private static String axe() throws IOException {
    try (InputStream in = HtmlInBrowserTest.class.getResourceAsStream(AXE)) {
      if (in == null) {
        throw new IOException("axe-core is not on the class path of the tests");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
