#include "app/bench/curve_picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <utility>

namespace evenhand::app {
namespace {

constexpr double width = 360;
constexpr double height = 240;
constexpr double margin = 60;

/// What is drawn in one half of the picture: (x, microseconds).
struct Graph {
    std::string_view title;
    std::string_view unit;
    std::vector<std::pair<double, double>> points;
};

/// The powers of ten round some values, and where a value lies between them.
struct Scale {
    double first = 0;
    double last = 1;

    explicit Scale(const std::vector<double>& values) {
        const auto [least, most] = std::ranges::minmax_element(values);
        first = std::floor(std::log10(std::max(*least, 1.0)));
        last = std::max(first + 1, std::ceil(std::log10(std::max(*most, 1.0))));
    }
    [[nodiscard]] double place(double value) const { return (std::log10(value) - first) / (last - first); }
};

std::string number(double value) {
    char out[32];
    std::snprintf(out, sizeof out, "%.1f", value);
    return out;
}

std::string label(double x, double y, std::string_view anchor, std::string_view words) {
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + std::string(anchor) +
           "\">" + std::string(words) + "</text>\n";
}

std::string line(double x1, double y1, double x2, double y2) {
    return "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" +
           number(y2) + "\"/>\n";
}

std::string power(double exponent) {
    constexpr std::string_view names[] = {"1", "10", "100", "1,000", "10,000", "100,000", "1,000,000"};
    const auto at = static_cast<std::size_t>(std::max(exponent, 0.0));
    return at < std::size(names) ? std::string(names[at]) : "10^" + std::to_string(at);
}

std::string drawn(const Graph& graph, double left) {
    std::vector<double> across;
    std::vector<double> up;
    for (const auto& [x, y] : graph.points) {
        across.push_back(x);
        up.push_back(y);
    }
    const Scale x_scale(across);
    const Scale y_scale(up);
    const double bottom = margin + height;
    std::string out = "<g stroke=\"#ddd\" fill=\"none\">\n";
    std::string words;
    for (double at = y_scale.first; at <= y_scale.last; ++at) {
        const double y = bottom - height * (at - y_scale.first) / (y_scale.last - y_scale.first);
        out += line(left, y, left + width, y);
        words += label(left - 6, y + 4, "end", power(at));
    }
    for (double at = x_scale.first; at <= x_scale.last; ++at) {
        const double x = left + width * (at - x_scale.first) / (x_scale.last - x_scale.first);
        out += line(x, margin, x, bottom);
        words += label(x, bottom + 16, "middle", power(at));
    }
    out += "</g>\n<polyline fill=\"none\" stroke=\"#1d70b8\" stroke-width=\"2\" points=\"";
    for (const auto& [x, y] : graph.points) {
        out +=
            number(left + width * x_scale.place(x)) + "," + number(bottom - height * y_scale.place(y)) + " ";
    }
    return out + "\"/>\n" + words + label(left, margin - 24, "start", graph.title) +
           label(left, margin - 8, "start", "microseconds") +
           label(left + width, bottom + 34, "end", graph.unit);
}

std::vector<std::pair<double, double>> points(const std::vector<CurvePoint>& curve,
                                              std::size_t CurvePoint::*across) {
    std::vector<std::pair<double, double>> out;
    for (const CurvePoint& point : curve) {
        out.emplace_back(static_cast<double>(point.*across),
                         std::max(1.0, static_cast<double>(point.median.count()) / 1e3));
    }
    return out;
}

}  // namespace

std::string picture_of(const Curves& curves) {
    const double whole = 2 * (width + 2 * margin);
    const double tall = height + 2 * margin;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(whole) + "\" height=\"" +
           number(tall) +
           "\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" "
           "fill=\"#fff\"/>\n" +
           drawn({"One check, by the size of the text", "bytes", points(curves.by_text, &CurvePoint::bytes)},
                 margin + 10) +
           drawn({"One check, by the size of the directory", "people",
                  points(curves.by_people, &CurvePoint::people)},
                 margin + 10 + width + 2 * margin) +
           "</svg>\n";
}

}  // namespace evenhand::app
