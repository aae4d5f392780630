// SGNS. w2v tok dim window epochs minfreq out(vec text)
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;
int main(int c, char** v) {
  int D = atoi(v[2]), Wd = atoi(v[3]), EP = atoi(v[4]), MF = atoi(v[5]);
  ifstream in(v[1]);
  string line, w;
  unordered_map<string, int> id;
  vector<string> nm;
  vector<long> fr;
  vector<int> seq;
  while (getline(in, line)) {
    seq.push_back(-1);
    size_t p = 0;
    while (p < line.size()) {
      size_t q = line.find(' ', p);
      if (q == string::npos) q = line.size();
      w.assign(line, p, q - p);
      bool dig = isdigit(w[0]);
      if (dig)
        for (char ch : w)
          if (!(isdigit(ch) || ch == '.' || ch == ',')) dig = false;
      if (dig) w = string(min<size_t>(w.size(), 6), '0');
      auto r = id.emplace(w, (int)nm.size());
      if (r.second) {
        nm.push_back(w);
        fr.push_back(0);
      }
      fr[r.first->second]++;
      seq.push_back(r.first->second);
      p = q + 1;
    }
  }
  int n = nm.size();
  vector<int> m(n, -1);
  vector<string> N2;
  vector<long> F2;
  for (int i = 0; i < n; i++)
    if (fr[i] >= MF) {
      m[i] = N2.size();
      N2.push_back(nm[i]);
      F2.push_back(fr[i]);
    }
  int V = N2.size();
  size_t k = 0;
  for (size_t i = 0; i < seq.size(); i++) {
    int x = seq[i];
    if (x >= 0) x = m[x];
    if (seq[i] < 0 || x >= 0) seq[k++] = seq[i] < 0 ? -1 : x;
  }
  seq.resize(k);
  vector<int> tab(1 << 22);
  {
    double z = 0;
    for (long f : F2) z += pow(f, .75);
    double a = 0;
    int j = 0;
    for (size_t i = 0; i < tab.size(); i++) {
      while (j < V - 1 && a + pow(F2[j], .75) < z * i / tab.size()) {
        a += pow(F2[j], .75);
        j++;
      }
      tab[i] = j;
    }
  }
  double tot = 0;
  for (long f : F2) tot += f;
  vector<float> keep(V);
  for (int i = 0; i < V; i++) {
    double r = F2[i] / tot;
    keep[i] = min(1.0, sqrt(1e-4 / r) + 1e-4 / r);
  }
  vector<float> A((size_t)V * D), B((size_t)V * 2 * D, 0);
  mt19937 rng(1);
  for (auto& x : A) x = ((rng() & 0xffff) / 65536.0f - .5f) / D;
  size_t total = seq.size() * EP, done = 0;
  vector<float> g(D);
  unsigned long rs = 1;
  auto rnd = [&] {
    rs = rs * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)(rs >> 33);
  };
  for (int ep = 0; ep < EP; ep++) {
    vector<int> s;
    for (size_t i = 0; i <= seq.size(); i++) {
      done++;
      if (i == seq.size() || seq[i] < 0) {
        float lr = max(0.0001, 0.05 * (1 - (double)done / total));
        int L = s.size();
        for (int j = 0; j < L; j++) {
          for (int d = -Wd; d <= Wd; d++) {
            int q = j + d;
            if (!d || q < 0 || q >= L) continue;
            float* a = &A[(size_t)s[j] * D];
            fill(g.begin(), g.end(), 0.f);
            for (int t = 0; t < 6; t++) {
              int o = t ? tab[rnd() & ((1 << 22) - 1)] : s[q];
              if (t && o == s[q]) continue;
              float* b = &B[((size_t)o * 2 + (d > 0)) * D];
              float x = 0;
              for (int e = 0; e < D; e++) x += a[e] * b[e];
              float y = 1 / (1 + expf(-x));
              float gr = lr * ((t ? 0 : 1) - y);
              for (int e = 0; e < D; e++) {
                g[e] += gr * b[e];
                b[e] += gr * a[e];
              }
            }
            for (int e = 0; e < D; e++) a[e] += g[e];
          }
        }
        s.clear();
      } else if ((rnd() & 0xffffff) / 16777216.0f < keep[seq[i]])
        s.push_back(seq[i]);
      if (done % 5000000 == 0) fprintf(stderr, "%zu/%zu\n", done, total);
    }
  }
  FILE* o = fopen(v[6], "wb");
  for (int i = 0; i < V; i++) {
    fprintf(o, "%s", N2[i].c_str());
    for (int e = 0; e < D; e++) fprintf(o, " %.4f", A[(size_t)i * D + e]);
    fprintf(o, "\n");
  }
  fclose(o);
}
