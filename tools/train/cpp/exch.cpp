// Two-sided bigram exchange clustering. usage: exch tok K iters minfreq out
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;
int main(int c, char** v) {
  int K = atoi(v[2]), IT = atoi(v[3]), MF = atoi(v[4]);
  ifstream in(v[1]);
  string line, w;
  unordered_map<string, int> cnt;
  vector<string> names;
  vector<int> freq;
  vector<int> seq;
  {
    while (getline(in, line)) {
      seq.push_back(-1);
      size_t p = 0;
      while (p < line.size()) {
        size_t q = line.find(' ', p);
        if (q == string::npos) q = line.size();
        w.assign(line, p, q - p);
        bool dig = true;
        for (char ch : w)
          if (!(ch >= '0' && ch <= '9' || ch == '.' || ch == ',')) dig = false;
        if (dig && isdigit(w[0])) w = string(min<size_t>(w.size(), 6), '0');
        auto it = cnt.find(w);
        int id;
        if (it == cnt.end()) {
          id = names.size();
          cnt[w] = id;
          names.push_back(w);
          freq.push_back(0);
        } else
          id = it->second;
        freq[id]++;
        seq.push_back(id);
        p = q + 1;
      }
    }
  }
  int n = names.size();
  vector<int> ord(n);
  for (int i = 0; i < n; i++) ord[i] = i;
  stable_sort(ord.begin(), ord.end(), [&](int a, int b) { return freq[a] > freq[b]; });
  vector<int> id(n, -1);
  int V = 0;
  for (int i : ord)
    if (freq[i] >= MF) id[i] = V++;
  // V words + class for unk (K) + boundary (K+1) fixed
  int KK = K + 2;
  for (auto& x : seq) x = x < 0 ? V + 1 : id[x] < 0 ? V : id[x];
  vector<unordered_map<int, int>> Rm(V + 2), Lm(V + 2);
  for (size_t i = 0; i + 1 < seq.size(); i++) {
    Rm[seq[i]][seq[i + 1]]++;
  }
  vector<vector<pair<int, int>>> R(V + 2), Lf(V + 2);
  for (int a = 0; a < V + 2; a++) {
    for (auto& p : Rm[a]) {
      R[a].push_back(p);
      Lf[p.first].push_back({a, p.second});
    }
    Rm[a].clear();
  }
  Rm.clear();
  vector<int> cl(V + 2);
  for (int i = 0; i < V; i++) cl[i] = i % K;
  cl[V] = K;
  cl[V + 1] = K + 1;
  vector<int> N((size_t)KK * KK, 0), NT((size_t)KK * KK, 0);
  vector<long> M(KK, 0);
  for (int a = 0; a < V + 2; a++)
    for (auto& p : R[a]) {
      N[(size_t)cl[a] * KK + cl[p.first]] += p.second;
      NT[(size_t)cl[p.first] * KK + cl[a]] += p.second;
      M[cl[a]] += p.second;
    }
  vector<double> tab(2000000, 0);
  for (size_t i = 1; i < tab.size(); i++) tab[i] = i * log((double)i);
  auto f = [&](long x) -> double { return x < (long)tab.size() ? tab[x] : x * log((double)x); };
  vector<long> fw(V);
  for (int a = 0; a < V; a++) {
    fw[a] = 0;
    for (auto& p : R[a]) fw[a] += p.second;
  }
  vector<int> rc(KK, 0), lc(KK, 0);
  auto t0 = chrono::steady_clock::now();
  fprintf(stderr, "V %d\n", V);
  for (int it = 0; it < IT; it++) {
    long moved = 0;
    for (int w = 0; w < V; w++) {
      vector<int> rn, ln;
      int self = 0;
      for (auto& p : R[w]) {
        if (p.first == w) {
          self = p.second;
          continue;
        }
        int q = cl[p.first];
        if (!rc[q]) rn.push_back(q);
        rc[q] += p.second;
      }
      for (auto& p : Lf[w]) {
        if (p.first == w) continue;
        int q = cl[p.first];
        if (!lc[q]) ln.push_back(q);
        lc[q] += p.second;
      }
      int a = cl[w];  // remove
      for (int q : rn) {
        N[(size_t)a * KK + q] -= rc[q];
        NT[(size_t)q * KK + a] -= rc[q];
      }
      for (int q : ln) {
        N[(size_t)q * KK + a] -= lc[q];
        NT[(size_t)a * KK + q] -= lc[q];
      }
      N[(size_t)a * KK + a] -= self;
      NT[(size_t)a * KK + a] -= self;
      M[a] -= fw[w];
      double best = -1e300;
      int bb = a;
      for (int b = 0; b < K; b++) {
        double d = 0;
        const int* row = &N[(size_t)b * KK];
        const int* col = &NT[(size_t)b * KK];
        for (int q : rn) d += f(row[q] + rc[q]) - f(row[q]);
        for (int q : ln) {
          if (q == b) continue;
          d += f(col[q] + lc[q]) - f(col[q]);
        }
        int ex = lc[b] + self;
        if (ex) {
          int base = row[b] + (rc[b]);
          if (rc[b] == 0 || true) {
            d += f(base + ex) - f(base);
          }
        }
        d -= 2 * (f(M[b] + fw[w]) - f(M[b]));
        if (d > best) {
          best = d;
          bb = b;
        }
      }
      if (bb != a) moved++;
      cl[w] = bb;
      a = bb;
      for (int q : rn) {
        N[(size_t)a * KK + q] += rc[q];
        NT[(size_t)q * KK + a] += rc[q];
      }
      for (int q : ln) {
        N[(size_t)q * KK + a] += lc[q];
        NT[(size_t)a * KK + q] += lc[q];
      }
      N[(size_t)a * KK + a] += self;
      NT[(size_t)a * KK + a] += self;
      M[a] += fw[w];
      for (int q : rn) rc[q] = 0;
      for (int q : ln) lc[q] = 0;
    }
    fprintf(stderr, "iter %d moved %ld %.0fs\n", it + 1, moved,
            chrono::duration<double>(chrono::steady_clock::now() - t0).count());
    ofstream o(v[5]);
    vector<string> nm(V);
    for (int i = 0; i < n; i++)
      if (id[i] >= 0) nm[id[i]] = names[i];
    for (int i = 0; i < V; i++) o << nm[i] << '\t' << cl[i] << '\n';
    if (moved < V / 200) break;
  }
}
