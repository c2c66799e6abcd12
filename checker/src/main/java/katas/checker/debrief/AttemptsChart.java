package katas.checker.debrief;

import java.util.ArrayList;
import java.util.List;
import katas.checker.attempt.Attempt;
import katas.checker.page.Element;
import katas.checker.text.Times;

/** The scores of the last attempts, one bar each, in the order in which they were made. */
final class AttemptsChart {

    /** More would be too narrow for their labels. */
    static final int MOST = 14;

    private static final int WIDTH = 760;
    private static final int LEFT = 46;
    private static final int RIGHT = 750;
    private static final int TOP = 34;
    private static final int BOTTOM = 200;
    private static final int WIDEST = 46;

    private AttemptsChart() {
    }

    /** @param here the attempt that the page is about */
    static Element of(List<Attempt> ended, Catalogue catalogue, Attempt here) {
        List<Attempt> shown = ended.subList(Math.max(0, ended.size() - MOST), ended.size());
        List<Object> marks = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 25) {
            marks.add(Svg.line(LEFT, y(percent), RIGHT, y(percent), percent == 0 ? "axis" : "grid"));
            marks.add(Svg.text(LEFT - 8, y(percent) + 4, percent + "", "quiet end"));
        }
        marks.add(Svg.text(8, TOP - 20, "score, % of what was to be had", "quiet"));
        double room = (RIGHT - LEFT) / (double) Math.max(6, shown.size());
        double width = Math.min(WIDEST, room * 0.7);
        for (int i = 0; i < shown.size(); i++) {
            Attempt attempt = shown.get(i);
            int percent = catalogue.score(attempt).map(Score::percent).orElse(0);
            boolean mine = attempt.id().equals(here.id());
            double middle = LEFT + room * (i + 0.5);
            marks.add(Element.of("rect").with("x", Svg.number(middle - width / 2)).with("y", Svg.number(y(percent)))
                    .with("width", Svg.number(width)).with("height", Svg.number(Math.max(1, BOTTOM - y(percent)))).in(mine ? "bar-here" : "bar"));
            marks.add(Svg.text(middle, y(percent) - 6, percent + "", mine ? "middle strong" : "middle"));
            marks.add(Svg.text(middle, BOTTOM + 18, day(attempt), "quiet middle"));
            marks.add(Svg.text(middle, BOTTOM + 36, numbers(attempt), mine ? "middle strong" : "middle"));
            if (mine) {
                marks.add(Svg.text(middle, BOTTOM + 54, "this one", "middle strong"));
            }
        }
        String title = "Scores of the last " + Practice.times(shown.size(), "attempt");
        return Element.of("svg", Element.of("title", title).with("id", "chart-all-title"),
                Element.of("desc", "A bar for each attempt that is over, the oldest first. The table below has the numbers.").with("id", "chart-all-desc"), marks)
                .with("viewBox", "0 0 " + WIDTH + " " + (BOTTOM + 64)).with("role", "img").with("aria-labelledby", "chart-all-title chart-all-desc");
    }

    private static double y(int percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100.0;
    }

    private static String day(Attempt attempt) {
        String date = Times.date(attempt.began());
        return date.length() >= 10 ? date.substring(5, 10) : date;
    }

    private static String numbers(Attempt attempt) {
        List<String> numbers = attempt.setting().katas().stream().map(slug -> slug.contains("-") ? slug.substring(0, slug.indexOf('-')) : slug).toList();
        return numbers.size() <= 2 ? String.join("+", numbers) : numbers.size() + " katas";
    }

    static List<Attempt> ended(List<Attempt> all) {
        return all.stream().filter(Attempt::ended).toList();
    }
}
