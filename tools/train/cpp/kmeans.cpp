// spherical k-means: kmeans vec K iters out
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>
using namespace std;
int main(int c, char** v) {
  int K = atoi(v[2]), IT = atoi(v[3]);
  ifstream in(v[1]);
  string l;
  vector<string> nm;
  vector<float> X;
  int D = 0;
  while (getline(in, l)) {
    size_t p = l.find(' ');
    nm.push_back(l.substr(0, p));
    const char* s = l.c_str() + p;
    char* e;
    int d = 0;
    double n = 0;
    size_t st = X.size();
    while (true) {
      float x = strtof(s, &e);
      if (e == s) break;
      X.push_back(x);
      s = e;
      d++;
      n += x * x;
    }
    D = d;
    n = 1 / sqrt(n + 1e-9);
    for (size_t i = st; i < X.size(); i++) X[i] *= n;
  }
  int N = nm.size();
  vector<float> Cn((size_t)K * D);
  for (int k = 0; k < K; k++) memcpy(&Cn[(size_t)k * D], &X[(size_t)((k * 7919L) % min(N, K * 8)) * D], D * 4);
  vector<int> a(N, -1);
  for (int it = 0; it < IT; it++) {
    int mv = 0;
    for (int i = 0; i < N; i++) {
      const float* x = &X[(size_t)i * D];
      float b = -9;
      int bk = 0;
      for (int k = 0; k < K; k++) {
        const float* q = &Cn[(size_t)k * D];
        float s = 0;
        for (int d = 0; d < D; d++) s += x[d] * q[d];
        if (s > b) {
          b = s;
          bk = k;
        }
      }
      if (a[i] != bk) {
        a[i] = bk;
        mv++;
      }
    }
    fill(Cn.begin(), Cn.end(), 0.f);
    for (int i = 0; i < N; i++) {
      float* q = &Cn[(size_t)a[i] * D];
      for (int d = 0; d < D; d++) q[d] += X[(size_t)i * D + d];
    }
    for (int k = 0; k < K; k++) {
      double n = 0;
      for (int d = 0; d < D; d++) n += Cn[(size_t)k * D + d] * Cn[(size_t)k * D + d];
      if (n < 1e-6) {
        memcpy(&Cn[(size_t)k * D], &X[(size_t)((k * 104729L + it) % N) * D], D * 4);
        continue;
      }
      n = 1 / sqrt(n);
      for (int d = 0; d < D; d++) Cn[(size_t)k * D + d] *= n;
    }
    fprintf(stderr, "it %d moved %d\n", it, mv);
  }
  ofstream o(v[4]);
  for (int i = 0; i < N; i++) o << nm[i] << '\t' << a[i] << '\n';
}
